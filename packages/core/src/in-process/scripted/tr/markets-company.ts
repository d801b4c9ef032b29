import type { AspectPack } from '../types.js';

/** What one looks at: companies, prices, news, the economy. */
export const companyAspects: Readonly<Record<string, AspectPack>> = {
  dividend: {
    words: 'temettu',
    name: `temettü
      düzenli temettü
      temettüler`,
    pairs: `düzenli temettü kırmızı günlerde sinirimi yatıştırıyor / düzenli temettü, fikri tükenmiş bir yönetimin son kozu da olabiliyor
      sayabildiğim temettü, hayalini kurduğum büyümeden iyidir / temettü, kesildiği güne kadar sapasağlam görünüyor
      yönetimi sunumundan değil temettüsünden tanıyorum / borç bulup temettü dağıtan yönetim de gördüm ben
      temettüyü yeniden yatıran, kartopunu kendi eliyle yuvarlıyor / temettüyü yeniden yatırmak lafta kartopu, hayatta mutfak masrafı
      temettü, sabrın elle tutulur hâli / temettü verimine kapılan, şirketin kendisine bakmayı unutuyor
      temettü günü evde bayram havası oluyor / temettü günü fiyattan düşen paraya bayram diyoruz`,
    asks: `temettü için yıllarca beklemek mantıklı mı, {sence}?
      temettüyle geçinmek gerçekçi bir hayal mi?
      düzenli temettü bir şirkete güvenmeye yeter mi?`,
  },
  valuation: {
    words: 'degerleme ucuz pahali carpan',
    name: `değerleme
      çarpanlar
      ucuzluk pahalılık`,
    pairs: `değerleme, kimsenin adını anmadığı gün işe yarıyor / değerlemeye takılan, iyi işi yirmi yıl kapıdan seyrediyor
      ucuz görünen şey araştırmaya başlamak için iyi bir bahane / ucuz olan çoğu zaman bir sebepten ucuz
      makul bir çarpan başka hatalarımı örtüyor / çarpan dediğimiz şey virgüllü bir ruh hâli
      pahalıya girilen iyi şirket bile insanı yoruyor / pahalı diye yıllarca uzak durduğum şeyler hâlâ pahalı
      ucuzla pahalıyı ayırmak için takvim değil hesap lazım / ucuz mu pahalı mı sorusuna herkes işine gelen çarpanla cevap veriyor`,
    asks: `değerleme tek başına karar verdirir mi, {sence}?
      ucuz görünen her şey araştırılmaya değer mi?
      çarpanlara bakmak insanı hatadan korur mu?`,
  },
  report: {
    words: 'bilanco dipnot',
    name: `bilanço
      bilanço okuma
      dipnotlar`,
    pairs: `bilançonun asıl hikâyesi dipnotta saklı / dipnota kadar inen çok, oradan sağ çıkan az
      bilançoyu yavaş okuyan hâlâ bir adım önde / bilançoyu yavaş okumak hoş bir merak, piyasa bir saniyede okuyor
      iki yılın bilançosunu yan yana koyunca makyaj akıyor / bilanço dünü anlatıyor, fiyat yarınla uğraşıyor
      bilançoda ilk baktığım yer borcun vadesi, gerisi sonra / bilançoda aradığını bulan, çoğu zaman bulmaya niyetli olan
      bilanço okumak yabancı dil gibi, bir kere sökünce unutulmuyor / bilanço okumayı bilmek yetmiyor, ona inanmamayı da bilmek lazım`,
    asks: `bilanço insanı önceden uyarır mı, {sence}?
      dipnotları sonuna kadar okuyan kaldı mı?
      bilanço okumayı sonradan öğrenmek mümkün mü?`,
  },
  news: {
    words: 'haber soylenti manset',
    name: `haberler
      haber takip etme
      manşetler`,
    pairs: `haberi kaynağından okuyan manşetin telaşına kapılmıyor / manşet önce koşuyor, kaynak arkadan durumu izah ediyor
      kendi fikri olana haber faydalı / haber bana ulaştığında birileri çoktan işini bitirmiş oluyor
      haberi bir gün bekletip öyle okumak hâlâ işe yarıyor / bekletilen haber bayat ekmek gibi, kimse yüzüne bakmıyor
      söylentinin nereden çıktığı bile insana bir şey öğretiyor / söylentiyle yatan pişmanlıkla kalkıyor
      habere kulağını tıkayan, yangını dumandan öğreniyor / az haber okuduğum aylar en huzurlu aylarım oldu`,
    asks: `haber takip etmek insana bir şey kazandırıyor mu, {sence}?
      tek bir haber fikir değiştirmeye yeter mi?
      manşetlere bakmak işe yarıyor mu?`,
  },
  charts: {
    words: 'grafik grafig teknik trend direnc destek',
    name: `grafikler
      teknik analiz
      grafik okuma`,
    pairs: `grafik insanların ne yaptığını anlatıyor, insan da aynı şeyi tekrarlıyor / grafik insanların ne yaptığını anlatıp orada susuyor
      trend beni uzun tartışmalardan kurtarıyor / trend, dönene kadar herkese çok açık görünüyor
      destekle direnç, hepimiz baktığımız için çalışıyor / destekle direnç, asıl lazım olduğu gün tutmuyor
      teknik analiz duyguma gem vuruyor, çizgi çizgidir / teknik analiz biraz kahve falı, herkes gönlündekini görüyor
      hacimsiz hareketi grafikte bir bakışta ayırıyorum / grafiğe uzun bakınca insan ne isterse onu görüyor`,
    asks: `karardan önce grafiğe bakmak işe yarıyor mu, {sence}?
      trend bir tartışmayı bitirmeye yeter mi?
      destekle direnç gerçekten çalışıyor mu?`,
  },
  inflation: {
    words: 'enflasyon alim-guc pazar-filesi',
    name: `enflasyon
      enflasyonla yaşama
      yüksek enflasyon`,
    pairs: `enflasyon varken yerinde durmak da bir karar, üstelik pahalısı / enflasyon korkusu insana durduk yere acele ettiriyor
      asıl ölçü rakam değil, enflasyondan sonra elde kalan / her şeyi enflasyona vurup hesaplayan yaşamayı unutuyor
      enflasyonu en doğru pazar filesi ölçüyor / pazar filesi enflasyonu ölçer de portföyü yönetemez
      enflasyonla yaşayan insan geleceği daha ciddi düşünüyor / enflasyon geleceği konuşmayı bile lüks hâline getiriyor
      birikimin ilk işi enflasyonun gerisinde kalmamak / enflasyondan kaçayım derken uçuruma koşan az değil`,
    asks: `asıl dert enflasyon mu, {sence}?
      birikimi enflasyondan korumak mümkün mü?
      enflasyonla yaşamak insanı daha dikkatli yapıyor mu?`,
  },
  index: {
    words: 'endeks',
    name: `endeksle yetinme
      endeks
      endeks fonu`,
    pairs: `endeksle yetinmek dürüst bir itiraf / endeks de başkalarının kararı, iyisiyle kötüsüyle
      endeksi yenmeye uğraşmak yerine akşam yürüyüşe çıkıyorum / endeksi hiç yenmeye çalışmayan, neyi bilmediğini de öğrenemiyor
      endeks fonu, vakti olmayan insanın aklı / endeks fonu, içinde ne olduğuna bakmayanı rahatlatıyor, o kadar
      endeksten geri kaldığını bilmek bile insanı terbiye ediyor / endekse bakıp üzülmek, komşunun bahçesini sulamak gibi`,
    asks: `çoğu kişiye endeks yeter mi, {sence}?
      endeks fonuyla yetinmek akıllıca mı?
      kendini endeksle ölçmek doğru mu?`,
  },
  offerings: {
    words: 'halka-arz izahname',
    name: `halka arz
      halka arzlar
      halka arza katılma`,
    pairs: `halka arz, yeni bir şirketi baştan tanımak için güzel bahane / halka arzı araştıran az, kuyruğa giren çok
      halka arz izahnamesi sıkıcı ama içinde hazine var / halka arz izahnamesini sonuna kadar okuyan bir yazan bir de ben
      halka arz, ortaklığın ne demek olduğunu kalabalığa öğretiyor / halka arz kalabalığı ilk kırmızı günde dağılıyor
      halka arza küçük katılmak merakın ucuz yolu / halka arza küçük katılan da gürültüsünü büyük yapıyor`,
    asks: `halka arzlar yeni başlayan için iyi bir okul mu, {sence}?
      halka arz izahnamesi gerçekten okunuyor mu?
      halka arza katılmak ortaklık duygusu veriyor mu?`,
  },
  economy: {
    words: 'faiz makro ekonomi',
    name: `faiz
      makro resim
      yüksek faiz`,
    pairs: `faiz, bütün oyuncuların altındaki zemin gibi / faizi herkes konuşuyor da ona göre davrananı az gördüm
      makro resmi bilmeyen, ağaca bakıp ormanı kaçırıyor / makro resme dalan, önündeki ağaca tosluyor
      faiz değişince bütün hesaplar baştan yapılıyor / faize bakıp sürekli hesap bozan hiçbir hesabı bitiremiyor
      ekonomi okumak insana mütevazılık öğretiyor / ekonomi okuyan dünü harika açıklıyor, yarın yine sürpriz`,
    asks: `faize bakmadan karar vermek eksik mi kalır, {sence}?
      makro resmi takip etmek işe yarıyor mu?
      faiz gerçekten her şeyin zemini mi?`,
  },
};
