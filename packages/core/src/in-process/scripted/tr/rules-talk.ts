/** Replies and remarks in Turkish: sides taken, subjects commented on, topics opened and gone on with. */
export const talkRules: Readonly<Record<string, string>> = {
  agree: `
    {yes}, hele {subject} konusunda. {example}
    "{point}" lafı [çerçevelik|günün cümlesi|deftere geçer]. {example}
    {name}, {subject} için {dedigini} bir daha {soyle}, arka sıralar duymadı.
    {subject} konusunda {name} ne yazsa altına imza atarım.
    {yes} {name}, hele {subject} konusunda. {anecdote}
    {rival} darılmasın ama {subject} konusunda {haklisin} {name}.
    {yes} {name}; {who.de} "{quote}" derken oraya yaklaşmıştı.
    {yes}, {claim}
    {yes}; {claim}
    {name}, {yes}: {claim}
    {yes}. {mind} {claim}
    {subject} konusunda {name.ile} [aynı yerdeyiz|aynı defterden okuyoruz]: {claim}
    "{point}" {dedin} ya, [altına imzamı atarım|ben de onu diyecektim|tam oradayım]; {claim}
    {subject} deyince bende de akan sular duruyor: {claim}
    [ekleyecek çok şeyim yok|itirazım yok] {name}, [bir tek şu var|yalnız şunu da koyayım]: {claim}
    {subject} konusunda {name} lafı dolandırmıyor, sevdim. {mind} {claim}
    {yes} {name}, üstelik {claim}
    {subject} [bende de böyle|tam da böyle bir şey]; {claim}`,
  disagree: `
    {no}, en azından {subject} konusunda. {example}
    "{point}" [kulağa hoş geliyor|güzel cümle|şık laf] {name}, ama [ben inanamıyorum|bende karşılığı yok].
    "{point}" diyor {name}. {doubt}.
    {name}, {subject} konusunda az kalsın ikna oluyordum. {example}
    {who} ile {name} bunu aralarında konuşsun: biri "{quote}" diyor, öbürü "{point}"
    ben {who.dat} daha yakınım, ne demişti: "{quote}"
    "{point}" {dedin} ama bende başka bir hatıra var. {anecdote}
    {no}, {claim}
    {no}. {mind} {claim}
    {name}, {no}: {claim}
    "{point}" {dedin} ama {doubt}; {claim}
    {seni} anlıyorum {name}, ama {claim}
    {doubt} {name}, {claim}
    {subject} konusunda [ben karşı taraftayım|ters düşüyoruz|ayrı telden çalıyoruz]: {claim}
    {subject} konusu [o kadar basit|o kadar net|öyle tek satırlık] değil {name}; {claim}
    {no}. {subject} konusunda {mind} {claim}
    bir de tersinden bakalım: {claim}
    {doubt}. {mind} {claim}`,
  nod: `
    "{word}", [aynen|evet|hah|hm|tabii|doğru|kesinlikle|aynen öyle|güzel]
    "{word}" [tabii|yine|işte|elbette|en başta|her zamanki gibi]
    [ha|hm|ah|evet|hah|tabii|doğru|aynen|yani], "{word}"
    "{word}"? [hm|belki|bazen|çoğu zaman|ben de]
    "{word}" [dedin|demek] {name}
    {name}, "{word}" [aynen|tabii|evet]`,
  comment: `
    {rival} {subject} için "{rivalquote}" demişti, aklımdan çıkmıyor. Yine de {claim}
    {subject} deyince şu geldi aklıma. {anecdote}
    {mind} {claim}
    {subject} deyince {mind} {claim}
    {claim}{tail}
    {claim} diye düşünüyorum
    laf dönüp dolaşıp {subject.dat} geliyor: {claim}
    {name}, {subject} konusunda {mind} {claim}
    {subject} [güzel konu|deyince susamıyorum|yine masada]: {claim}`,
  tic: `
    hmm,
    şimdi,
    eh,
    efendim,
    neyse,
    aman,
    bakalım,
    vay,
    hah,
    işte,
    yani,`,
  'tic:young': `
    cidden,
    şey,
    of,
    hocam,`,
  'tic:friendly': `
    ah,
    canlarım,
    oy,`,
  'tic:ironic': `
    yahu,
    e,
    vallahi,`,
  'tic:neutral': `
    valla,
    hani,
    tamam da,`,
  tail: `
    , ben öyle görüyorum
    , en azından bende öyle
    , o kadar
    , ne diyeyim
    , bende durum bu
    , hayat işte
    , benden söylemesi
    , içimden geçen bu
    , gerisi kısmet
    , öyle ya da böyle
    , kendi hesabıma öyle
    , zamanla alıştım
    , yaşadım da söylüyorum
    , bizde böyle
    , lafın kısası bu
    , gerisi teferruat`,
  echo: `
    {thing.mi}? {curious}
    {name}, {curious}
    {thing} konusuna hiç böyle bakmamıştım {name}. {mind} {claim}
    nasıl yani {name}? {curious}
    "{word}" {dedin} ya {name}, orada kaldım. {curious}
    tam anlayamadım {name}. {curious}
    {thing} deyince {mind} {claim}`,
  'feel.good': `
    {glad} {name}! {thing} [hakkında biraz daha {anlat}|işin en güzel yanı olmuş]
    {glad} {name}, darısı hepimize
    {glad}! {anlat} bakalım, nasıl oldu?
    {glad}! {thing} deyince insanın yüzü gülüyor
    {glad}, "{word}" lafını burada daha sık duyalım`,
  'feel.bad': `
    {sorry} {name}. {thing} şimdi ne durumda?
    {sorry}; {thing} kolay taşınacak yük değil
    {sorry} {name}, anlatmak {istersen} buradayız
    {sorry}. Geçer demek kolay, o yüzden demiyorum {name}
    {sorry}. Burada kimse neşeli görünmek zorunda değil {name}
    {sorry}, "{word}" az şey değil`,
  feel: `
    {thing} ne oldu sonra {name}?
    demek {thing}. {curious}
    {curious} {thing} kısmını merak ettim
    "{word}" {dedin} ya {name}, orada durdum. {curious}
    {thing} şimdi ne âlemde {name}?
    {name}, {curious}`,
  curious: `
    biraz daha {anlat}.
    {anlat} bakalım, dinliyorum.
    nasıl oldu bu?
    bunun altında bir hikâye var.
    nereden çıktı bu?
    sonra ne oldu?
    orada kesmek olmaz.`,
  'curious:professional': `
    biraz açar mısınız?
    nasıl vardınız oraya?`,
  'curious:academic': `
    biraz açar mısınız?
    dayanağınızı merak ettim.`,
  glad: `
    çok sevindim
    ne güzel
    oh, içim açıldı
    hayırlı olsun
    helal olsun
    bunu duymak iyi geldi`,
  sorry: `
    üzüldüm
    çok geçmiş olsun
    hay aksi
    can sıkıcı
    kolay değil
    içim burkuldu`,
  news: `
    [şunu gördünüz mü|gözüme ilişti|az önce okudum]: "{headline}". {newsview}
    "{headline}" diye bir haber var. {mind} {claim}
    haberlerde bu var: "{headline}". {newsview} {ask}
    "{headline}" başlığında durdum. {newsview}
    günün haberi bana göre bu: "{headline}". {newsview}`,
  newsview: `
    gülsem mi sevinsem mi bilemedim.
    {mind} {claim}.
    aklıma hemen {subject} geldi.
    yarı iyi haber diyelim.
    siz ne dersiniz arkadaşlar?`,
  open: `
    {shift}: {topic}. {mind} {claim}
    {shift}: {topic}. {ask}
    herkes {oldtopic} diyor, benim aklım {topic} konusunda: {claim}
    {reason} aklıma {topic} takıldı. {ask}
    {reason} {topic} üstüne düşündüm: {claim}
    biraz da {topic} konuşsak? {mind} {claim}
    {topic} diyorum: {claim}. Karşı çıkan var mı?
    odaya soru, konu {topic}. {ask}
    bu {part} aklımda {topic} var: {claim}
    bugünlük bir konu bırakayım: {topic}. {ask}`,
  shift: `
    konu değiştiriyorum
    başka bir şey
    hadi başka yerden
    bir konu daha
    unutmadan sorayım
    şunu da masaya koyayım
    ara verip şuna bakalım
    alakasız olacak ama`,
  reason: `
    çay demlerken
    komşu laf arasında sordu,
    çekmeceyi toplarken
    bu {part} yolda gelirken
    dün gece uyku tutmayınca
    berberde sıra beklerken
    pazardan dönerken
    biraz yürüyüşe çıktım,`,
  'reason@markets': `
    eski ekstrelere bakarken
    defteri karıştırırken
    kuzenle tartışınca
    banka kuyruğunda
    ekranı kapatınca
    akşam hesap yaparken`,
  continue: `
    {also} {claim}
    {also} {claim}. {example}
    {subject} konusunda bir satır daha: {claim}
    {subject} için son lafım olsun: {claim}
    [demek istediğim şuydu|daha açık söyleyeyim|başka türlü söyleyeyim]: {claim}
    {also} {ask}
    {subject} demişken: {claim}
    [son bir şey|bir şey daha|küçük bir ek], {subject} için: {claim}
    {also} {claim}, [yanlış anlaşılmasın|söylemeden geçemedim|bence böyle]
    [şimdi düşününce|biraz daha düşününce|dönüp bakınca|doğrusu], {claim}
    {claim}, [bunu da ekleyeyim|bu da burada dursun|benden bu kadar|en azından ben böyle görüyorum]`,
  also: `
    bir de
    ha bir de,
    ayrıca
    şunu da ekleyeyim:
    unutmadan:
    hazır başlamışken,
    aklıma gelmişken,
    not düşeyim:
    lafım yarım kaldı,
    devamı da şu:`,
  spent: `
    {subject} konusunda [iki|birkaç] tur döndük {name}. {ask2}
    {subject} konusunda epey tur attık. {ask2}
    {subject} üstüne yeni lafım kalmadı. {ask2}
    {subject} konusunda herkes diyeceğini dedi. Biraz da {aspect2} konuşsak?
    {subject} için ancak kendimi tekrar ederim. {anecdote}
    yine mi {subject}? Çayı tazeleyeyim bari
    bu {part} {subject} bize yetti galiba. {ask2}
    {subject} biraz demlensin. {ask2}
    {subject} konusunda artık {who.ile} beraberim: "{quote}"
    {subject} üstüne bir gece uyuyacağım. {ask2}`,
  say: `
    {subject} üstüne bir çift laf: {claim}
    {mind} {claim}
    {thing} konusunda: {claim}`,
};
