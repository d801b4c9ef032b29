import type { DomainPack } from '../types.js';

/** Talk about books and reading. */
export const books: DomainPack = {
  name: 'books',
  words:
    'kitap kitab roman yazar okur sayfa kutuphane siir ceviri cevirmen oyku edebiyat karakter anlatici',
  things: [
    {
      name: 'Araba Sevdası',
      also: 'bihruz',
      figures: 'Bihruz Bey',
      scenes: 'Çamlıca gezintileri',
      pairs:
        'Araba Sevdası hâlâ güldürüyor, çünkü Bihruz her devirde var / Araba Sevdası güldürüyor ama Bihruz Bey bir yerden sonra yoruyor',
    },
    {
      name: 'Mai ve Siyah',
      also: 'ahmet cemil',
      figures: 'Ahmet Cemil',
      scenes: 'Tepebaşı gecesi',
      pairs:
        'Mai ve Siyah hayal kırıklığını bu kadar güzel anlatan ilk roman / Mai ve Siyah güzel ama Ahmet Cemil biraz az iç çekse olurdu',
    },
    {
      name: 'Suç ve Ceza',
      also: 'raskolnikov,porfiri',
      figures: 'Porfiri\n Sonya',
      scenes: 'at rüyası',
      pairs:
        'Suç ve Ceza, vicdanın polisten hızlı koştuğu kitap / Suç ve Ceza bitince derin bir oh çektim, o ayrı',
    },
    {
      name: 'Don Kişot',
      also: 'sanço,sancho,rosinante',
      figures: 'Sanço',
      scenes: 'yel değirmenleri',
      pairs:
        'Don Kişot insanı bir deliye hak verdiriyor / Don Kişot attan en az altı kere fazla düşüyor',
    },
  ],
  aspects: {
    ending: {
      words: 'sonu sonla finali biten bitis',
      name: `sonlar
        açık sonlar`,
      pairs: `sessiz biten kitap düğünle bitenden uzun yaşıyor / sessiz biten kitapların çoğunda yazar odadan sıvışıyor
        açık sonlar kitabın içinde yaşamaya izin veriyor / açık sonlar yazarın ödevini okura bırakıyor
        mutsuz sonlar daha dürüst / mutsuz sonlar da düğün kadar ezber oldu`,
      asks: `sessiz biten bir kitap insanı doyurur mu, {sence}?
        açık sonlara güvenilir mi?`,
    },
    pace: {
      words: 'agir-tempo tempo yavas',
      name: `tempo
        yavaş romanlar`,
      pairs: `yavaş roman insana dinlemeyi öğretiyor / yavaş roman, dinlemeyi öğrendikten sonra da yavaş
        temposu ağır kitaplar yıllar sonra aklımda kalıyor / temposu ağır kitapları kuyrukları hatırladığım gibi hatırlıyorum`,
      asks: `yavaş bir roman sabra değer mi, {sence}?
        ağır tempo iyi bir kitabı bozar mı?`,
    },
    character: {
      words: 'karakter kahraman kotu-adam',
      name: `karakterler
        kusurlu kahramanlar`,
      pairs: `karakteri sevmem gerekmiyor, uyanık olsun yeter / sevilmeyen bir karakterle dört yüz sayfa uzun misafirlik
        sebebi olan kötü karakter, nutuk atan kahramandan iyi / sebebi olan kötü karakter sonunda herkesin bahanesi oluyor
        fikir değiştiren karakter romanın bütün derdi / hayatta kimse değişmiyor, bir karakter de bunu kabul etsin isterim`,
      asks: `ana karakteri sevmek şart mı, {sence}?
        iyi bir kötü karakter kahramandan değerli mi?`,
    },
    prose: {
      words: 'cumle uslup dil-',
      name: `cümleler
        üslup`,
      pairs: `uzun bir cümle koca bir bölümden fazla hava taşıyor / uzun cümle çoğu zaman durağını kaçırmış iki kısa cümle
        sade üslup yazmanın en zoru / sade üslup kolay övülüyor, kolay unutuluyor`,
      asks: `bir roman sadece cümleleri için okunur mu, {sence}?
        güzel üslup sıkıcı bir hikâyeyi kurtarır mı?`,
    },
    translation: {
      words: 'ceviri cevirmen',
      name: `çeviri
        yeni çeviriler`,
      pairs: `yeni bir çeviri kitapla ikinci kez tanışmak gibi / yeni çeviri çoğu zaman evde olanı yeniden satıyor
        çevirmenin seçimleri işin yarı keyfi / çevirmenin seçimi su tesisatı gibi, görünmemeli`,
      asks: `çeviriler arasında seçim yapmaya değer mi, {sence}?
        çevirmenin adı kapakta olmalı mı?`,
    },
    rereading: {
      words: 'yeniden ikinci-okuma tekrar',
      name: `yeniden okuma
        ikinci okuma`,
      pairs: `yeniden okumak, ilk seferde kim olduğunu gösteriyor insana / yeniden okumak, merdiveni yer değiştirmiş bir eve dönmek
        kitabı asıl ikinci okumada görüyorum / ikinci okumada dikiş yerleri görünüyor`,
      asks: `sevilen bir kitap yeniden okunmalı mı, {sence}?
        ikinci okuma ilkinin tadını verir mi?`,
    },
    abandoning: {
      words: 'yarim-birak yarim birak',
      name: `yarım bırakma
        yarım kalan kitaplar`,
      pairs: `yarım bırakılan kitap sıradakine yapılmış bir iyilik / yarım bırakılan kitap raftan insana bakıyor
        elli sayfa adil bir süre, sonra bırakırım / sevdiğim kitapların yarısını ellinci sayfada bırakabilirdim`,
      asks: `bir kitabı gönül rahatlığıyla yarım bırakmak olur mu, {sence}?
        elli sayfada bırakmak haksızlık mı?`,
    },
    classics: {
      words: 'klasik klasig eski-kitap',
      name: `klasikler
        eski kitaplar`,
      pairs: `klasikler beni hâlâ şaşırtıyor / klasiklere okul yüzünden küs kaldım
        klasiklerle tartışabiliyorum, alınmıyorlar / klasiklerle kimse tartışmıyor, herkes sesini alçaltıyor`,
      asks: `klasikler hâlâ şaşırtır mı, {sence}?
        okulda klasik okutmak iyi bir fikir mi?`,
    },
  },
};
