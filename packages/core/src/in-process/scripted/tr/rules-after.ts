/** What may follow the first sentence, in Turkish. */
export const afterRules: Readonly<Record<string, string>> = {
  more: `
    üstelik {claim2}
    bir de şu var: {claim2}
    ayrıca {claim2}
    işin öbür yanı: {claim2}
    hem {claim2}
    kaldı ki {claim2}
    {claim2}, bunu da unutmamalı`,
  'example.for': `
    {scene} bile tek başına yeter
    {figure} bunun canlı örneği
    {scene} aklımdan hiç çıkmadı
    {figure} olsa bana hak verirdi
    şüpheye düşünce {scene} geliyor aklıma`,
  'example.against': `
    {scene} bile fikrimi değiştiremedi
    {figure} daha iyisini hak ediyordu
    {scene} bir istisna, onu kabul ederim
    zavallı {figure} bütün yükü tek başına taşıyor`,
  example: `
    [komşum|kuzenim|bizim kapıcı|askerlik arkadaşım|eski müdürüm|üst kattaki teyze] [geçen bayram|yıllar önce|daha bu kış|bir düğünde] [tam bunu anlattı|bunu pahalıya öğrendi|bana bunu itiraf etti].
    [bizim apartmanda|mahallede|ailede] bunun [canlı örneği|iki ayrı örneği|en az üç örneği] var.
    [geçen sene|gençken|üç kış önce] ben de [aynı yerden geçtim|bunu kendimde gördüm|bir güzel ders aldım].
    [bunu bilmesem|bunu yaşamasam] bu kadar [rahat|inatla|uzun] konuşmazdım.
    [berberde|vapurda|pazarda|cenazede bile] [bu konuşuluyor|aynı şeyi duydum|bunun lafı geçti].`,
  'example:young': `
    [ev arkadaşım|halı saha tayfası|kuzen|yurttaki çocuk] [daha dün bunu yaşadı|tam bunu anlatıyordu|bunu zor yoldan öğrendi].
    [geçen yaz|vizelerde|daha geçen hafta] ben de [aynen buradaydım|bunu yedim|aynı duvara tosladım].
    [gecenin üçünde|otobüste|kantinde] [bunu tartıştık|hep bu konu].`,
  'example:professional': `
    [şubede|toplantıda|masada|sahada] bunu [defalarca gördüm|çok dinledim|her sene görüyoruz].
    [bir müşterimiz|eski müdürüm|bir meslektaşım] [tam bunu yaşadı|bunu geç fark etti|bunu hâlâ anlatır].
    [kriz yılında|yıl sonunda|denetimde] bunun [bedelini gördük|örneği çoktu].`,
  'example:academic': `
    [derste|seminerde|koridorda|jüride] [bunu tartıştık|bu soru açık kaldı|herkes buna takıldı].
    [bir öğrencim|bir meslektaşım|danışmanım] [bunu ödev konusu yaptı|tam bunu sordu|bir dönem bunu savundu].
    [tarihte|kütüphanede|eski tezlerde] bunun [örneği bol|karşı örneği de var|izi duruyor].`,
  'example:ironic': `
    [kahvede|çarşıda|düğünlerde|asansörde] bunun [provası|tiyatrosu|dizisi] oynanıyor.
    [kayınbirader|bizim bakkal|karşı komşu|enişte] [bunu duysa|buna denk gelse] [çayını düşürür|kahvesini ısmarlar|masayı terk eder].
    [aynaya|eski fotoğraflarıma|kendime] bakınca [bunu görüp gülüyorum|örnek aramıyorum].`,
  'example:friendly': `
    [rahmetli annem|teyzem|eski komşum|can arkadaşım] [hep bunu söylerdi|bunu yaşadı da anlattı|bunu bilse sevinirdi].
    [gençliğimde|ilk maaşımda|kış akşamlarında] [ben de böyleydim|bunu çok düşündüm|aynı yoldan geçtim].
    [torunlara|gençlere|misafire] de [bunu anlatıyorum|aynısını söylüyorum].`,
  'example:brisk': `
    [gördüm|denedim|yaşadım|hesapladım], [tarihi belli|kaydı duruyor|tartışmam].
    [iki|üç|dört] [dosyada|yılda|müşteride] aynı [sonuç|hikâye].
    örneği [önümde duruyor|masamda|çekmecede].`,
  'example:neutral': `
    [eski notlarımda|geçen yılın dökümünde|kendi kayıtlarımda] [aynısı yazıyor|bunun izi var|bu iki kere geçiyor].
    [ablam|iş arkadaşım|yan masadaki] [bunu fark edip güldü|tam bunu yaşadı|bunu benden önce gördü].
    [bir süre|tam bir yıl|iki ay] [bunu ölçtüm|buna dikkat ettim], [değişmedi|öyle çıktı].`,
  'example@markets': `
    [komşum|kuzenim|bir tanıdık|kayınpeder|liseden bir arkadaş] [bunu|tam bunu] [ilk krizde|emekli olunca|ev alırken|askerden dönünce|geçen kış] [öğrendi|zor yoldan öğrendi|kendi gözüyle gördü|günlerce anlattı].
    benim [ilk yılım|ilk portföyüm|en uzun kışım|eski hesap dökümüm] [bunun belgesi gibi|bunu anlatıyor|bu cümlenin özeti].
    [iki|üç|beş] yıl önceki [ben|hâlim] buna [gülerdi|kızardı|inanmazdı|kulak asmazdı].
    [kırmızı bir günde|sakin bir haftada|bayram tatilinde] [insan bunu daha iyi anlıyor|bunun sağlaması yapılıyor|bu laf iki kat doğru].
    [hesap ekstresi|eski ekran görüntüleri|yıl sonu özeti] [bunu sessizce söylüyor|bu konuda yalan bilmiyor|bana bunu hatırlatıyor].`,
  asking: `
    {ask}
    {name}, {ask}
    {sen} ne {dersin} {name}, {ask}
    siz ne dersiniz arkadaşlar? {ask}
    {who} sessiz kaldı: {ask}
    ciddi soruyorum, {ask}
    merak ettim, {ask}
    şunu açalım: {ask}
    dürüst olalım, {ask}`,
  turn: `
    {subject} üstüne benden bu kadar. {ask2}
    {subject} konusunu eskittik galiba. {ask2}
    benim asıl merak ettiğim {aspect2}. {ask2}
    laf buradan {aspect2.dat} çıkıyor. {ask2}
    biraz da {aspect2} konuşsak? {ask2}`,
  believe: `
    {stanceline}
    çizgim belli: {stance}
    hep söylerim, {stance}
    bıkmadan söyleyeceğim: {stance}
    benim için iş şuraya geliyor: {stance}`,
  heard: `
    {who} demin "{quote}" dedi ya, aklımda kaldı
    {who} hatırlar, "{quote}" demişti
    "{quote}" diyen {who} bunu iyi özetledi
    {rival} bile "{rivalquote}" derken buna bir an durur
    bir yandan da {who.gen} "{quote}" lafı dönüyor kafamda
    {who.gen} "{quote}" sözünü bunun yanına koymak lazım`,
  earlier: `
    daha önce de söyledim: {past}
    dediğim gibi, {past}
    fikrim değişmedi: {past}`,
  inform: `
    {fact}
    bilgi olsun: {fact}
    bir dipnot düşeyim: {fact}
    bilmeyenlere: {fact}`,
  own: `
    bunu {hold} varken söylüyorum. {holdnote}
    {interest} yüzünden biraz taraflıyım`,
  'own@markets': `
    bende az bir {hold} var: {holdnote}
    {hold} defterimde küçücük bir satır: {holdnote}
    takip listemde {interest} duruyor, ona bakarken de hep bunu düşünüyorum
    {interest} listemde diye söylemiyorum, genel konuşuyorum
    bende {hold} var diye tarafsız sayılmam, baştan söyleyeyim
    {hold.de} {interest.de} bir yana, ben yöntemi konuşuyorum
    {hold} üç beş lot, o yüzden rahat konuşuyorum`,
  'own@books': `
    {hold} başucumda: {holdnote}
    elimde {hold} var bu ara: {holdnote}
    {interest} bana bunu öğretti`,
  self: `
    {anecdote}
    {anecdote}
    malum, {trade} konuşuyor
    eh, {trade} olunca insan böyle bakıyor
    bu odada derdim değişmedi: {goal}`,
  joke: `
    bunu yastığa işlesek yeridir
    çaydanlık da bana katılıyor, o pek yanılmaz
    annem duymasın
    beni düğünlerde niye köşeye oturtuyorlar belli oldu
    alkış kabul ediyorum, kurabiye de olur
    beni alıntılayan imlama dikkat etsin
    bütün {part} bununla böbürlenebilirim`,
  'joke@markets': `
    bunu deyince portföyüm gözünü kaçırdı
    ekranım kırmızıyken daha da bilge oluyorum
    kahve falında da aynısı çıkmıştı
    hesap makinem bana küstü zaten
    eşim bu lafı duysa şifreyi değiştirir
    bilge görünüyorum ama dün limonu pahalıya aldım
    bu cümle için komisyon almıyorum
    emeklilikte bunu fıkra diye anlatacağım`,
  'joke@books': `
    ayraç diye fiş kullanıyorum, ona göre
    evde sandalyeden çok kitap var, pişman değilim
    başucumdaki yığının da bir fikri var
    son sayfayı önce okudum bir kere, hâlâ bedelini ödüyorum
    o kitabı ödünç verdim, kitap da arkadaş da gitti`,
  hedge: `
    yarına fikrim değişmiş olabilir
    gerçi daha önce de yanıldım
    bunu kurşun kalemle yazıyorum
    bu {part} yorgunluğu da olabilir
    yanıldığımı görmek hoşuma bile gider
    tabii bu sadece benim gözlüğüm`,
  sign: '{phrase}',
};
