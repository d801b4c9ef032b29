import type { DomainPack } from '../types.js';

/** What can be said of anything: the fallback. */
export const general: DomainPack = {
  name: 'general',
  words: '',
  things: [],
  aspects: {
    time: {
      words: 'zaman acele vakit vakt',
      name: `zaman
        acele etmeme`,
      pairs: `{thing} için harcanan zaman bir yerden geri dönüyor / {thing} için harcadığım zaman bana hiç geri dönmedi
        {thing} acele sevmiyor, zamanını bekliyor / zamanını beklemek, planı olmayanın bahanesi
        araya biraz zaman girince {thing} daha net görünüyor / araya zaman girince {thing} iyice uzaklaşıyor insandan`,
      asks: `{thing} harcanan zamana değer mi, {sence}?
        {thing} için acele etmemek daha mı iyi?`,
    },
    cost: {
      words: 'masraf para ucuz',
      name: `masraf
        para`,
      pairs: `{thing} için harcanan paraya acımam / {thing} için fazla para harcamam, ucuz bir yolu hep bulunuyor
        işin ucuzu sonunda iki kere para ödetiyor / işin ucuzu, biri yakından bakana kadar idare ediyor
        {thing} konusunda asıl masraf para değil, kafa yormak / kafa yormak bedava, {thing} asıl parayı yiyor`,
      asks: `{thing} için para harcamaya değer mi, {sence}?
        {thing} masrafını çıkarıyor mu?`,
    },
    habit: {
      words: 'aliskanlik aliskanlig rutin duzen',
      name: `alışkanlık
        düzen`,
      pairs: `{thing} alışkanlık olunca gerisi kendi geliyor / {thing} alışkanlık olunca insan artık fark etmiyor
        azıcık düzen {thing} için çok şey değiştiriyor / düzene girince {thing} tadını kaybediyor
        her gün azar azar gitmek alışkanlıkların en güzeli / her gün azar azar lafı kulağa hoş, düzeni kuran yok`,
      asks: `{thing} alışkanlık hâline gelebilir mi, {sence}?
        {thing} için bir düzen kurmak şart mı?`,
    },
    simple: {
      words: 'sade basit karmasik karisik',
      name: `sadelik
        sade olma`,
      pairs: `{thing} en sade hâliyle çoğu zaman yetiyor / sade hâli, {thing} denince sevdiğim kısmı dışarıda bırakıyor
        {thing} durduk yere karmaşık hâle getiriliyor / {thing} basit olsaydı burada konuşmazdık
        sade olanı kurmak zor ama değiyor / her şey uzaktan bakınca basit`,
      asks: `{thing} daha sade olabilir mi, {sence}?
        {thing} gerçekten o kadar karmaşık mı?`,
    },
    people: {
      words: 'insan dost arkadas birlikte',
      name: `insanlar
        birlikte yapma`,
      pairs: `{thing} denince asıl mesele etrafındaki insanlar / {thing} değil, etrafındaki insanlar yoruyor beni
        {thing} birlikte daha güzel / {thing} en iyi tek başına, insan kapıyı kapatınca
        üç insana {thing} sorulunca üçü de kendini anlatıyor / üç insana {thing} sorulunca dört fikir çıkıyor, bir karar çıkmıyor`,
      asks: `{thing} birlikte mi daha güzel, {sence}?
        {thing} insanları birbirine yaklaştırır mı?`,
    },
    plan: {
      words: 'plan hazirlik hazirlig liste',
      name: `planlama
        hazırlık`,
      pairs: `kaba bir plan {thing} için en kötüsünü önlüyor / {thing} önüne çıkan ilk planı bozuyor
        liste yapmayı severim, {thing} bir listeyi hak ediyor / listeye girince {thing} ödeve dönüyor
        azıcık hazırlık insana oynayacak yer açıyor / hazırlık dediğimiz şey çoğu zaman başlamamanın kibarcası`,
      asks: `{thing} için plan yapmak işe yarar mı, {sence}?
        {thing} hazırlık ister mi?`,
    },
    mistakes: {
      words: 'hata yanlis yanil',
      name: `hatalar
        yanılma`,
      pairs: `{thing} birkaç hata yapmadan öğrenilmiyor / {thing} konusunda bazı hatalar bir kere yapılıyor, o kadar
        hatasını söyleyene daha çok güveniyorum / hatasını yüksek sesle söyleyen onu genelde tekrarlıyor
        en güzel hikâyeler hatalardan çıkıyor / hatanın hikâyesi orada olmayana güzel`,
      asks: `{thing} hata yapmadan öğrenilir mi, {sence}?
        insan hatasından gerçekten ders çıkarıyor mu?`,
    },
    luck: {
      words: 'sans tesaduf kismet',
      name: `şans
        tesadüf`,
      pairs: `{thing} denince şansın payı sanıldığından büyük / emeği görmeyen ona şans diyor
        {thing} konusunda bir köşeyi bilerek şansa bırakırım / şansa bırakılan {thing} neye dönüyor, gördüm
        şans kapıda bekleyeni buluyor / şans, o an önünden kim geçerse ona çarpıyor`,
      asks: `{thing} biraz da şans işi mi, {sence}?
        bir şeyi şansa bırakmak doğru mu?`,
    },
    change: {
      words: 'degis yenilik',
      name: `değişim
        yenilik`,
      pairs: `{thing} değişmek zorundaydı, üzülmedim / {thing} her değişince adına gelişme deniyor
        yenilik yeni başlayana kolaylık sağlıyor / yenilik en çok satanın işine yarıyor
        {thing} konusunda birkaç yılda bir fikir değiştirmek hoşuma gidiyor / {thing} konusunda fikrim yıllardır değişmedi, değişeceği de yok`,
      asks: `{thing} iyiye doğru mu değişti, {sence}?
        yenilik her zaman iyi mi?`,
    },
    detail: {
      words: 'ayrinti detay ufak',
      name: `ayrıntılar
        ufak şeyler`,
      pairs: `{thing} ufak ayrıntılarda insanın kendisine dönüşüyor / {thing} ufak ayrıntılarda bütün öğleden sonrayı yutuyor
        ufak şeylere bakılınca {thing} kendini topluyor / ufak şeylere bakarken büyüğünü kaçırıyoruz
        tuhaf bir ayrıntı uzun bir özetten fazlasını anlatıyor / tuhaf bir ayrıntı en çok onu anlatanı ele veriyor`,
      asks: `{thing} ayrıntısında mı güzel, {sence}?
        ufak ayrıntılar o kadar önemli mi?`,
    },
  },
};
