import type { AddressCues } from './address-cues.js';
import { wordSet } from './words.js';

/** Turkish. */
export const TURKISH_CUES: AddressCues = {
  openers: wordSet(
    `hey selam selamlar merhaba merhabalar slm mrb ya yaa ey hadi haydi peki tamam evet hayir yok ama ve de bak bakin abi abla hocam
    kanka gunaydin iyi aksamlar geceler gunler aksam tesekkurler tesekkur ederim tsk eyvallah sagol sag ol saol canim sevgili sayin
    valla vallahi yani oo ooo aa aaa vay be bence aynen dogru haklisin katiliyorum tebrikler tebrik hos geldin hosgeldin ozur dilerim
    pardon lutfen simdi o zaman e eee ha hah sahi cidden bravo helal helalinden kusura bakma gecmis olsun kolay gelsin dinle soyle
    hani iyiyim iste haha hahaha`,
  ),
  joiners: wordSet('ve ile hem da de'),
  you: wordSet(
    `sen sana seni senin sende senden sence seninle senle seninki siz size sizi sizin sizce sizde sizden sizinle kendin kendini
    sendeki senlik haklisin haklisiniz nasilsin nasilsiniz napiyorsun naber nabersin nbr napiyon naapiyon nerdesin neredesin misin musun
    misiniz musunuz miydin muydun miydiniz muydunuz`,
  ),
  youAsSubject: wordSet('sen siz sence sizce sende sizde senin sizin senden sizden'),
  i: wordSet('ben'),
  youEnding:
    /^.+(?:yorsun|yosun|yon|[aeiu]rs[iu]n|[ae]caks[iu]n|eceksin|m[iu]s[iu]n|m[iu]ss[iu]n|l[iu]s[iu]n|mazs[iu]n|mezsin|meli?sin|mal[iu]s[iu]n|[^l]d[iu]n|[^ls]t[iu]n|ld[iu]n|saydin|seydin|sana|sene|bilirmisin|[iu]n[iu]z)(?:[iu]z)?$/,
  notYou: wordSet(
    `kadin altin aydin butun tutun sutun metin cetin hatun dun astin yakindan bastan ustun odun vadin kendin satin
    tersine sonsuz yalniz oysana olsun gelsin dursun versin yapsin etsin gitsin kalsin satilsin alinsin deniz temmuz`,
  ),
  aboutAfter: wordSet(
    `dedi demis diyor diyordu derdi demisti soyledi soylemis yazdi yazmis yaziyor anlatti anlatiyor sordu sormus geldi gelmis gitti
    gitmis hakli haksiz hakkinda icin gibi kadar ile mi mu nerede nerde kim yuzunden sayesinde diye dan den beri olmadan olmasa haric dahil disinda gelince gelirse
    onermis onerdi okumus okudu almis aldi satmis satti paylasti paylasmis bilir biliyor biliyordur seviyor sever de da`,
  ),
  askingBefore: wordSet(''),
  callAfter: wordSet(
    `bak baksana gel gelsene soyle soylesene anlat anlatsana yaz yazsana dinle dur bekle ver versene al git lutfen ne nasil neden niye
    nerede hangi hangisi kac sen sana senin sence seni siz sizce tesekkurler tesekkur sagol sag eyvallah merhaba selam gunaydin tebrikler
    haklisin katiliyorum aynen evet hayir bi bir peki hadi bence ben bana benim`,
  ),
  aboutBefore: wordSet(
    `bizim hani su bu o bir ve ile veya ya_da ama sadece keske gecen dun adi ismi adim ismim adli isimli degil zavalli garibim galiba sanirim`,
  ),
  callBefore: wordSet(
    'sana_soruyorum sana_diyorum soz_sende sira_sende sagol sag_ol tesekkurler tesekkur_ederim eyvallah haklisin haklisiniz aynen katiliyorum onemli_degil sorun_degil ki_varsin sorum_var',
  ),
  firstPerson:
    /^.{2,}(?:[dt][iu][mk]|yor(?:um|uz)|yordu[mk]|[ae]c[ae]g[iu][mz]|[aeiu]r[iu][mz]|m[ae]m|m[ae]y[iu]z|m[iu]s[iu][mz]|[ae]y[iu]m|[ae]l[iu]m)$/,
  placeEnding: /^.{2,}[dt][ae]$/,
  afterTold: wordSet('diye'),
  errands: wordSet(
    'soyle soyleyin sor sorun ilet iletin ver verin anlat anlatin yaz yazin gonder gonderin yolla yollayin',
  ),
  thirdPerson:
    /^.+(?:d[iu]|t[iu]|[iu]yor|m[iu]s|[ae]cak|ecek|[^e]r|er|maz|mez|yordu|m[iu]st[iu]|d[iu]ler|t[iu]ler|yorlar|m[iu]slar|l[ae]r|mal[iu]|meli)$/,
  notThirdPerson: wordSet(
    `simdi hadi kendi degil bir her var kadar yeter tesekkurler selamlar merhabalar tebrikler arkadaslar bekler iyiler gunler aksamlar
    geceler haber sefer para super degilmi naber nedir hayir umarim elestiri`,
  ),
  bidding: wordSet(
    `bak baksana gel gelsene soyle soylesene anlat anlatsana yaz yazsana dinle dur bekle ver versene al git lutfen et yap
    oku dusun kal ol goster paylas ac kapat dene unutma merak_etme bakma takma sor ara yolla gonder hatirlat acikla`,
  ),
  dativeCalls:
    /^(?:soru(?:yorum|yorduk|m|muz|lari?m|m_var|lar)?|sor(?:ayim|alim|acagim|acaktim|mak|sam|uyoruz|dum)|diyor(?:um|uz)|diyecegim|soyluyorum|sesleniyorum|seslen(?:eyim|iyoruz)|yaziyorum|hitaben|hitap|soz(?:um)?|sira|danisayim|danisiyorum|danismak|tesekkur(?:ler|u)?|selam(?:lar)?|tebrik(?:ler)?|cevap(?:tir)?|cevaben|cevabim|katiliyorum|katilmiyorum|yanit(?:im|tir)?|notum|fikri|gorusu|yorumu|onerisi|tavsiyesi|dusuncesi|cevabi|yaniti)$/,
  particles: wordSet('mi mu miydi muydu ki acaba ya be yani artik simdi bugun yarin hala'),
  everyday: wordSet(
    `can deniz umut su gunes bulut cicek derya baris savas onur zafer umit sevgi yagmur ay ada ege doga nur gul cinar toprak
    bahar hayat mert yigit kaya demir tan ozgur kader mutlu cesur sevda ask nisan eylul temmuz damla ates aslan kartal sahin
    yildiz inci elmas altin safak tuna irmak dogan engin yalcin gurur ilgi bilge uzay evren dunya sen`,
  ),
};
