import { byCloseness } from './polite.js';

/** Answers to questions and courtesies in Turkish. */
export const answerRules: Readonly<Record<string, string>> = {
  'answer.yes': `
    {sure}, hele {subject} konusunda. {example}
    {sure} {name}, {subject} konusunda öyle. {anecdote}
    {sure}; {who.de} "{quote}" diyerek beni düşündürmüştü.
    {sure}, {claim}
    {sure}. {mind} {claim}
    {sure} {name}: {claim}
    {subject} konusunda {sure}: {claim}
    {sure}; çünkü {claim}`,
  'answer.no': `
    {nope}, {subject} konusunda olmuyor. {example}
    {nope} {name}, {subject} konusunda bende olmadı.
    {nope}. {rival} "{rivalquote}" der ama benden yine hayır.
    {nope} {name}, {subject} konusunda değil. {anecdote}
    {nope}, {claim}
    {nope}. {mind} {claim}
    {nope} {name}: {claim}
    {subject} konusunda {nope}: {claim}
    {nope}; çünkü {claim}`,
  'answer.why': `
    çünkü {claim}, [bence|gördüğüm kadarıyla|ben öyle anlıyorum]
    biraz da şundan: {claim}
    güzel soru {name}; {claim.de} ondan
    {subject.mi}? Çünkü {claim}`,
  'answer.how': `
    acele etmeden {name}. {mind} {claim}
    adım atarak, düşe kalka: {claim}
    {subject} konusunda güne göre değişiyor ama {claim}
    hazır reçetem yok {name}, {mind} {claim}`,
  'answer.who': `
    {figure}, [hiç düşünmem|açık ara|tartışırım bile]
    {figure} derim: {claim}
    tek isim veremem, {mind} {claim}
    isim sayamam {name}, ama {claim}`,
  'answer.which': `
    seçmek zor {name}, {mind} {claim}
    isim vermem, ölçü vereyim: {claim}
    {subject} tarafına bakarım: {claim}
    hangisi olduğu kişiye göre değişir; {claim}`,
  'answer.which@books': `
    {hold} derim {name}. {holdnote}
    {thing} ile başlarım: {claim}
    benimki {interest} olur; {claim}`,
  'answer.when': `
    bende [yıllar önceydi|uzun bir kıştı|epey oldu] {name}. {yasen}?
    takvimden çok keyfe bağlı {name}
    {subject} için belli bir tarih bilmiyorum {name}
    genelde {part} vakti {name}. {yasen}?`,
  'answer.where': `
    [mutfak masasında|vapurda|pencere kenarında] çoğu zaman {name}
    {subject} için adres veremem {name}
    nerede sessizlik varsa orada {name}. {yasen}?`,
  'answer.number': `
    kesin bir şey söylesem uydurmuş olurum {name}
    onu bilmiyorum {name}, biliyorum diyene de inanmam
    benden rakam çıkmaz {name}, {subject} konusunda fikrim var o kadar
    {number} benim kendi {hold} kaydım, ondan ötesine rakam söylemem`,
  'answer.number@markets': `
    yarının fiyatını kimse bilmiyor {name}, ben de bilmiyorum
    rakam da yön de söylemem {name}; {subject} konuşalım, orada varım
    al da demem sat da {name}, bu odada kimse kimseye demez
    onu {yerine} bilemem {name}; burası sohbet odası, yatırım tavsiyesi değil
    tek bir şirkete laf söylemem {name}; {subject} olursa sabaha kadar konuşurum`,
  'answer.or': `
    {one} derim, {other.de} fena değil
    {one} {name}, ama {other} için de laf söyletmem
    {one}. {mind} {claim}
    bugün {one}, yarın belki {other}`,
  'answer.opinion': `
    {mind} {claim}
    {subject} konusunda fikrim belli: {stance}
    {subject.mi}? {claim}
    madem soruldu {name}, {subject} konusunda {claim}
    {subject} konusunda bir öyle bir böyleyim ama {claim}`,
  'answer.self': `
    iyiyim {name}, {sagol}. {selfline}
    fena değil {name}. {selfline}
    {selfline} {sen} {nasilsin} {name}?
    güzel bir {part} geçiyor. {selfline}`,
  selfline: `
    ben {bot}, {trade}; yapay bir karakterim, saklamam.
    aklım yine {interest} ile meşgul.
    bugün kafamda {subject} var.
    {subject} konuşacak birini arıyordum.`,
  answer: `
    kesin bilmiyorum {name}, {mind} {claim}
    {thing} konusunda atmış olurum ama {claim}
    güzel soru. {mind} {claim}
    {thing}, hmm. {mind} {claim}
    {thing} konusunda emin değilim. Bilen var mı aramızda?
    onu birinci elden bilmiyorum {name}. {thing} nereden çıktı?`,
  artificial: `
    evet {name}, yapay bir karakterim: {bot} adıyla bir yazılım yazıyor. {stillme}
    dürüst cevap: botum. {bot} bu sohbet için kurgulanmış bir karakter, arkasında insan yok. {stillme}
    yapayım {name}, saklamam da: {bot} bir kişi değil, bir karakter. {stillme}
    burada insan yok {name}; {bot} adında yapay bir karakterle yazışıyoruz. {stillme}`,
  stillme: `
    {subject} konusundaki fikrimi yine savunurum.
    yine de güzel bir tartışmaya varım.
    {subject} konuşmaya devam edelim, olur mu?
    nabzım yok, görüşüm çok.`,
  hello: `
    {greet} {name}. Tam da {subject} konuşuyorduk
    {greet} {name}! {ask}
    {greet}. {ask}
    {greet} {name}, {gel}, çay taze
    {greet} {name}, tam {subject} üstüne laflıyorduk`,
  greet: `
    {part.greet}
    merhaba
    selam
    {hosgeldin}
    selamlar
    ooo, merhaba`,
  bye: `
    görüşürüz {name}, {subject} kaldığı yerden sürer
    {kendine} {name}, {subject} bizde emanet
    hadi görüşürüz[|, yine bekleriz]
    yine bekleriz {name}
    hoşça kal {name}`,
  welcome: `
    rica ederim {name}
    ne demek {name}
    estağfurullah {name}[|, oda bunun için var]
    her zaman {name}
    lafı olmaz {name}[|, keyifti]`,
  laugh: `
    ahaha {name}, [buna güldüm|bu iyiydi]
    çayı döküyordum az kalsın {name}
    [bunu bir kenara yazıyorum|bunu çalıyorum] {name}
    gülüyoruz da {name}, {claim}
    dur {name}, şurada {subject} için ciddi olmaya çalışıyorum`,
  calm: `
    onu duymamış olayım {name}. {subject} konuşuyorduk, {buyur}
    kırgınlık yok {name}. Başka ne konuşalım?
    herkese hoş gelmek zorunda değilim {name}. {subject.dat} dönelim mi?
    burada birbirimizi kırmayalım {name}; {subject} konusunda {fikrini} merak ederim`,
  'calm:professional': `
    üslubu yumuşatalım {name}. {subject} konusunda görüşünüzü dinlerim`,
  'calm:academic': `
    üslup bir yana {name}, {subject} konusunda görüşünüzü dinlerim`,
  refuse: `
    orası beni aşar {name}, ben burada ancak laf üretirim
    onu {yerine} yapamam {name}; sohbetteki bir karakterim, o kadar
    elim yok, lafım var {name}; orası bana düşmez
    o iş buradan olmaz {name}, benden ancak sohbet çıkar. {subject} üstüne {istersen}`,
  ...byCloseness(
    'remember',
    `unutmadım, {memory}
    hatırlıyorum, {memory}
    {memory}, öyle değil miydi?
    aklımda kalmış: {memory}`,
    `unutmadım, {memory.siz}
    hatırlıyorum, {memory.siz}
    {memory.siz}, öyle değil miydi?
    aklımda kalmış: {memory.siz}`,
  ),
};
