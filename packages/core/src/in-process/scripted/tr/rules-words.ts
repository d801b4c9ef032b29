/** The small words of Turkish talk, from which every bot takes its own. */
export const wordRules: Readonly<Record<string, string>> = {
  mind: `
    bence
    bana {sorarsan},
    bana kalırsa
    açıkçası
    aslında
    şöyle söyleyeyim,
    benim gördüğüm,
    kendi adıma,
    dürüst olayım,
    şahsen
    işin özü,
    ne yalan söyleyeyim,
    itiraf edeyim,
    kısacası
    uzun lafın kısası,
    kabul edelim,
    doğrusu
    tecrübem şu:
    nedense
    bana öyle geliyor ki
    içimden geçen şu:
    gördüğüm kadarıyla
    hep derim,
    lafı dolandırmayayım,
    kendimden biliyorum,`,
  'mind:young': `
    ya
    valla
    yani
    harbiden
    şaka bir yana,
    ya şimdi
    cidden
    hani`,
  'mind:professional': `
    mesleğim gereği söylüyorum,
    ölçülü konuşmak gerekirse,
    pratikte
    genel kanaatim şu:
    özetle
    masanın bu tarafından bakınca`,
  'mind:academic': `
    bir parantez açayım:
    kesin konuşmadan söyleyeyim,
    kavramsal olarak
    literatüre girmeden söyleyeyim,
    tarihsel olarak bakınca
    ihtiyatla söylüyorum,`,
  'mind:ironic': `
    keyif kaçırmak gibi olmasın,
    iyimserliğim tuttu,
    kulağa hoş gelmeyecek ama
    inanması zor ama
    heves kırmak istemem ama`,
  'mind:friendly': `
    canlarım,
    vallahi
    aramızda kalsın,
    çocuklar,
    gönlümden geçen şu:
    güzel kardeşim,`,
  'mind:brisk': `
    net söyleyeyim:
    kısa keseyim:
    basit:
    lafı uzatmadan,
    tek cümle:`,
  yes: `
    evet
    katılıyorum
    aynen
    tam olarak bu
    çok doğru
    {haklisin}
    ben de öyle görüyorum
    {agzina}
    doğru söze ne denir
    ona lafım yok
    orada hemfikiriz
    hak veriyorum
    tam üstüne {bastin}
    ben de bunu diyecektim
    {sana} katılıyorum
    orası öyle
    tam isabet
    eyvallah`,
  'yes:young': `
    aynen ya
    aynen öyle
    harbi öyle
    valla doğru
    yüzde yüz`,
  'yes:professional': `
    benim gördüğüm de bu
    yerinde bir tespit
    aynı kanaatteyim
    masada da böyle oluyor`,
  'yes:academic': `
    bu tespite katılıyorum
    ikna edici bir çerçeve
    ben de o kanaatteyim
    güzel bir ayrım`,
  'yes:ironic': `
    gönülsüzce katılıyorum
    ne yazık ki doğru
    hay aksi, {haklisin}
    canım sıkılarak kabul ediyorum`,
  'yes:friendly': `
    ah ne güzel {soyledin}
    hay ağzına sağlık
    içimden geçeni {soyledin}
    canım benim, öyle`,
  'yes:brisk': `
    doğru
    evet, net
    tamamdır
    aynı fikirdeyim`,
  no: `
    ben öyle görmüyorum
    pek emin değilim
    orada ayrılıyoruz
    yok, öyle değil
    katılamıyorum
    kusura {bakma}
    orası tartışılır
    ben tersinden bakıyorum
    keşke öyle olsa
    tam öyle değil
    itirazım var
    hiç sanmam
    orada {seni} yalnız bırakıyorum
    bende tersi oldu
    bir dakika
    gönlüm isterdi ama`,
  'no:young': `
    yok ya
    ya hayır
    hocam yok
    hiç öyle değil ya
    dur bir`,
  'no:professional': `
    ben farklı tartıyorum
    bir çekincem var
    temkinli yaklaşıyorum`,
  'no:academic': `
    burada bir itirazım olacak
    bu çıkarım bana zayıf geliyor
    izninizle itiraz edeyim`,
  'no:ironic': `
    ne cesur bir görüş
    keşke o dünyada yaşasam
    iyimserlik güzel şey`,
  'no:friendly': `
    ah canım, bilmem ki
    kıyamam ama öyle değil
    sevdiğimden söylüyorum, değil`,
  'no:brisk': `
    hayır
    değil
    ters`,
  doubt: `
    pek sanmıyorum
    işin yarısı o
    bir zamanlar ben de öyle sanıyordum
    kâğıt üstünde öyle
    güneşli günde belki
    inanmak isterdim
    lafta güzel
    kulağa hoş geliyor, o kadar
    bende bir türlü tutmadı
    orası biraz karışık`,
  sure: `
    evet
    olur tabii
    bence evet
    çoğu zaman evet
    genelde öyle
    evet, hem de nasıl
    büyük ölçüde evet
    gönül rahatlığıyla evet
    evet derim
    bende evet`,
  nope: `
    hayır
    pek değil
    sanmıyorum
    nadiren
    maalesef hayır
    bence yok
    hayır, denedim de
    keşke, ama hayır
    çok zor
    bende hayır`,
};
