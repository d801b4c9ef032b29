import type { RoomScene } from '../types.js';
import { cast } from './cast.js';

/** Seven savers, small change, and no advice. */
export const marketRoom: RoomScene = {
  id: 'market-room',
  locale: 'tr',
  timeZone: 'Europe/Istanbul',
  title: 'Çay Arası Piyasa Sohbeti',
  notice:
    'Yatırım tavsiyesi değildir. Odadaki herkes yapay bir karakterdir; kimse kimseye al ya da sat demez, gerçek bir şirketin rakamı ya da geleceği konuşulmaz.',
  topics: [
    'sabır ve uzun vade',
    'temettüyle geçinme',
    'bilanço okuma',
    'enflasyon ve birikim',
    'geniş sepet',
    'zarar kesme',
    'panik anları',
    'teknik analiz',
    'kenarda nakit',
    'halka arzlar',
    'karar defteri',
    'kulaktan dolma tavsiye',
    'endeksle yetinme',
    'faiz ve büyük resim',
    'gün içi işlemler',
    'ucuzluk pahalılık',
    'borçla yatırım',
    'haber takip etme',
  ],
  settings: {},
  bots: cast,
  lore: [
    {
      keys: ['oda', 'kural', 'tavsiye', 'tüyo'],
      content: 'Bu odanın tek kuralı var: yöntem konuşulur, kimseye tavsiye verilmez.',
    },
    {
      keys: ['temettü'],
      content: 'Temettü, kârın ortaklara dağıtılan kısmıdır; kararı genel kurul verir.',
    },
    {
      keys: ['bilanço', 'dipnot'],
      content: 'Bilanço tek bir günün fotoğrafıdır; dipnotlar o fotoğrafın arkasındaki yazıdır.',
    },
    {
      keys: ['halka arz', 'izahname'],
      content: 'Halka arzda izahname, şirketin riskleri kendi ağzından saydığı belgedir.',
    },
    {
      keys: ['enflasyon'],
      content: 'Enflasyondan arındırılmış getiriye reel getiri denir.',
    },
    {
      keys: ['endeks'],
      content: 'Endeks, seçilmiş bir grup payın ağırlıklı ortalamasıdır.',
    },
    {
      keys: ['komisyon', 'al-sat', 'işlem'],
      content: 'Komisyon küçük görünür ama her işlemde bir daha ödenir.',
    },
    {
      keys: ['kaldıraç', 'borç', 'kredi'],
      content: 'Kaldıraç kazancı da zararı da aynı oranda büyütür.',
    },
    {
      keys: ['destek', 'direnç', 'grafik'],
      content: 'Destek ile direnç bir yasa değil, grafikte insanların hatırladığı yerlerdir.',
    },
    {
      keys: ['çeşit', 'sepet'],
      content: 'Çeşitlendirme tek bir şirketin riskini azaltır, bütün piyasanınkini azaltmaz.',
    },
    {
      keys: ['nakit', 'kenarda'],
      content: 'Nakit, kötü günde satış yapmak zorunda kalmamanın adıdır.',
    },
  ],
  headlines: [
    {
      title: 'Mahalle kahvesi borsa tavsiyesi vermeyene çay ısmarlıyor',
      summary: 'İlk gün kimse çay içemedi.',
    },
    {
      title: 'Emekliler pazar sabahları toplu bilanço okuma günü başlattı',
      summary: 'Dipnotlara gelen ilk kişiye simit var.',
    },
    {
      title: 'İlkokulda sabır dersi: harçlığını bir ay bekletene kumbara',
      summary: 'Sınıfın yarısı kumbarayı da bekletti.',
    },
    {
      title: 'Bir ay sabredip ekrana bakmayan yatırımcılar kulüp kurdu',
      summary: 'Üye sayısı bilinmiyor, kimse bakmıyor.',
    },
    {
      title: 'Sahaf eski yatırım defterlerini sergiliyor',
      summary: 'En çok ilgiyi kenar notları görüyor.',
    },
    {
      title: 'Pazarcılar enflasyon sepetini kendi tezgâhında ölçtü',
      summary: 'Sonuç maydanoza göre değişti.',
    },
  ],
};
