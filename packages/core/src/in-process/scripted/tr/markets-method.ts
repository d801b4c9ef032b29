import type { AspectPack } from '../types.js';

/** How one goes about it: patience, risk, habits, nerves. */
export const methodAspects: Readonly<Record<string, AspectPack>> = {
  patience: {
    words: 'sabir sabr uzun-vade beklem bekled',
    name: `sabır
      uzun vade`,
    pairs: `sabır, en kurnaz al-sattan daha çok iş görüyor / sabır dediğimiz şey çoğu zaman ekrana bakmamanın kibar adı
      sıkıcı bir yılı sabırla geçirebilmek başlı başına marifet / insan sabrettiğini sanıyor, meğer [hatasına|yanlışına] sarılmış
      uzun vade kötü bir girişi bile affediyor / uzun vade, kötü fikirlerin unutulduğu çekmeceye dönüyor
      beklemeyi bilen gece rahat uyuyor / beklemek bir süre sonra karar değil alışkanlık oluyor
      en iyi kararlarım beklediğim günlerden çıktı / beklemekle geçen günlerimin yarısı kararsızlıktan ibaretti
      sabırlı olan gürültüyü daha az duyuyor / sabırlı olan bazen yangın alarmını da duymuyor`,
    asks: `uzun vade gerçekten bir üstünlük mü, {sence}?
      kötü geçen bir yılda sabırlı kalmak mümkün mü?
      sabır sonradan öğrenilen bir şey mi?`,
  },
  risk: {
    words: 'risk zarar kayip kayb',
    name: `zarar kesme
      küçük zararlar
      riski tartma`,
    pairs: `küçük zarar, alınabilecek en ucuz ders / küçük zararlar birikince büyüğünden beter oluyor
      önce riski tartıp sonra fikre bakıyorum / riski uzun uzadıya tartınca elde fikir kalmıyor
      zararı baştan kabul eden, defteri erken kapatıp önüne bakıyor / aceleyle kesilen zarar, sağlam fikirleri de elden kaçırtıyor
      kaybı göze alamayanın kazanç hayali de yarım kalıyor / kaybı göze alırım diyenlerin çoğu kırmızıyı görünce ekranı kapatıyor
      riski, her şeyi düşündüğünü sanan unutuyor; ben masaya ilk onu koyuyorum / riski en çok, en az taşıyanlar konuşuyor
      zarar kesmek gururu yaralıyor ama hesabı kurtarıyor / zarar kesmek de bir yerden sonra tiryakilik yapıyor`,
    asks: `küçük bir zararı kabullenmek kolay mı, {sence}?
      riski baştan ölçmek gerçekten mümkün mü?
      zararı erken kesmek alışkanlık olabilir mi?`,
  },
  diversify: {
    words: 'cesit sepet yumurta',
    name: `çeşitlendirme
      geniş bir sepet
      sepet yapma`,
    pairs: `sıkıcı ama geniş bir sepet beni rahat uyutuyor / sepet genişledikçe elde yorgun bir ortalama kalıyor
      yumurtaları ayırmak, bilmediğini kabul etmenin en dürüst yolu / yumurtayı on sepete koyan hiçbirinin başında duramıyor
      çeşitlendirme, yanılma payını baştan bütçeye yazmak demek / çeşitlendirme çoğu zaman karar verememenin süslü adı
      sepet geniş olunca tek bir kötü gün kimseyi yıkmıyor / sepet geniş olunca tek bir iyi gün de kimseyi sevindirmiyor
      çeşitlendirme canım sıkılana kadar sürmeli, sonra durmalı / iyi bildiğim beş isim, çeşit olsun diye alınan elliden sağlam`,
    asks: `geniş bir sepet çoğu insana yeter mi, {sence}?
      sepeti bilerek geniş tutmak işe yarıyor mu?
      yumurtaları ayırmak insanı gerçekten koruyor mu?`,
  },
  cash: {
    words: 'nakit nakd nakt kenarda',
    name: `nakit
      kenarda duran para
      nakit para`,
    pairs: `kenarda biraz nakit, huzurlu uykunun bedeli / kenarda duran nakit, güneşte unutulmuş buz gibi eriyor
      nakit de bir görüştür, bazen en iyisi / nakit, hesabını kimsenin sormadığı bir görüş
      kenarda parası olan kötü günde seçenek sahibi oluyor / kenarda parası olan da o kötü gün gelince elini cebine atamıyor, çok gördüm
      nakit bana acele etmeme hakkı veriyor / nakitte bekleyen, treni hep bir sonraki durakta arıyor
      nakit tutmak sıkıcıdır, sıkıcı olan da genelde işe yarar / nakit tutmanın rahatlığı pazara çıkana kadar sürüyor`,
    asks: `kenarda bilerek nakit tutmak mantıklı mı, {sence}?
      nakit de bir tercih sayılır mı?
      kenarda duran para insanı rahatlatıyor mu?`,
  },
  nerves: {
    words: 'psikoloji panik panig acgozlu duygu sogukkanli',
    name: `psikoloji
      soğukkanlılık
      duygusallık`,
    pairs: `işin yarısı psikoloji, öbür yarısı da bunu kabul etmek / psikoloji deyip duruyoruz, çoğu zaman mesele düpedüz hesap
      paniği tanıyan, kararı ona bırakmıyor / panik bazen haklı çıkıyor, onu kimse anlatmıyor
      açgözlülük korkudan sessiz ama daha pahalı / açgözlülük diye ayıplanan şeyin adı kazanınca cesaret oluyor
      duygumu kâğıda dökünce gücü azalıyor / duygusunu sıfırlamaya çalışan, en duygusal kararı veriyor
      soğukkanlılık bilgiden daha geç öğreniliyor / soğukkanlı görünenlerin çoğu sadece ekrana bakmıyor`,
    asks: `bu işin çoğu psikoloji mi, {sence}?
      herkes paniklerken soğukkanlı kalmak öğrenilir mi?
      duyguyu karardan ayırmak mümkün mü?`,
  },
  trading: {
    words: 'al-sat islem komisyon',
    name: `sık işlem yapma
      al-sat
      gün içi işlemler`,
    pairs: `arada al-sat yapmak insanı diri tutuyor / al-sat diri tutmuyor, düpedüz uykusuz bırakıyor
      küçük işlemlerle öğrenmek ders dinlemekten hızlı / her işlem biraz komisyon, biraz pişmanlık
      kuralı olan için al-sat da bir zanaat / al-sat yapıp da komisyonu hesaba katanı görmedim
      gün içinde işlem yapan piyasanın nabzını tutuyor / işlem sayısı arttıkça kazananı belli: aracı kurum
      işlem yapmadan elin hızı da gözün ayarı da gelişmiyor / işlem yapmadığım aylar en kârlı aylarım oldu`,
    asks: `sık işlem yapmak insana bir şey öğretir mi, {sence}?
      kuralı olan için al-sat mantıklı mı?
      gün içi işlemlerden keyif alan kaldı mı?`,
  },
  plan: {
    words: 'defter plan kural',
    name: `defter tutma
      yazılı plan
      kurallı yatırım`,
    pairs: `sebebini deftere yazmadığım kararı sonradan kendime açıklayamıyorum / deftere yazınca karar doğru olmuyor, sadece okunaklı oluyor
      yazılı plan, sinirli günün amiri / planı yazan da bozan da aynı kişi, amirlik bunun neresinde
      çıkış planı olmayan giriş yarım cümle gibi / çıkış planı, fiyat kapıyı çalana kadar güzel
      defter tutan, aynı hatayı en azından tarihiyle yapıyor / defterim doldu taştı, huyum aynı kaldı
      üç kuralım var, üçü de pahalıya öğrenildi / kuralı pahalıya öğrenen, onu ilk rahat günde unutuyor`,
    asks: `karar defteri tutmak işe yarıyor mu, {sence}?
      yazılı bir plan kötü günde ayakta kalır mı?
      az ve öz kural insanı gerçekten tutar mı?`,
  },
  advice: {
    words: 'tavsiye tuyo kulaktan akil-veren',
    name: `tavsiye dinleme
      dışarıdan tavsiye
      kulaktan dolma bilgi`,
    pairs: `başkasının tavsiyesi kötü değil, ödev yine bende kaldıkça / tavsiyeyle giren, çıkacağı yeri de başkasına soruyor
      iyi bir tavsiye cevap değil soru getiriyor / tavsiye veren kazanınca ortak çıkıyor, kaybedince telefonu açmıyor
      tavsiyeyi dinlerim, sonra oturup kendi hesabımı yaparım / tüyo bana kadar geldiyse yolda çoktan eskimiştir
      her tavsiyeye kapalı durmak da bir çeşit kibir / kulaktan dolma tavsiye, en pahalı bedava şey`,
    asks: `tavsiye dinlemek insana bir şey katar mı, {sence}?
      iyi bir tavsiyeyi kötüsünden ayırmak mümkün mü?
      başkasının tavsiyesi işe yaradı mı hiç?`,
  },
  leverage: {
    words: 'borc kaldirac kredi',
    name: `kaldıraç
      borçla yatırım
      kredi`,
    pairs: `kaldıraç ölçülü kullanılınca bir alet, mutfaktaki bıçak gibi / kaldıraç bıçaksa sapı da keskin
      vadesi uzun borç insanı aceleye getirmiyor / borçla girilen işte takvimi alacaklı tutuyor
      kaldıraç, hesabını kitabını bilenin işini görüyor / kaldıraç önce özgüveni büyütüyor, sonra faturayı
      kredi disiplinli insanın elinde zaman kazandırıyor / krediyle giren, kötü günde ilk kapıya koşan oluyor`,
    asks: `ölçülü kaldıraç diye bir şey var mı, {sence}?
      borçla yatırım hiç mantıklı olur mu?
      kredi kullanan rahat uyuyabilir mi?`,
  },
};
