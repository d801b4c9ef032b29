/** Words that carry no topic, by language, in lower case and with their diacritics. */
export const STOP_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries<ReadonlySet<string>>({
    tr: new Set(
      `acaba ama ancak artık aslında az bana bazen bazı bazıları belki ben benden beni benim bence beri bile bir biraz biri
    birkaç birçok birşey bize bizi bizim biz bu buna bunda bundan bunlar bunları bunların bunu bunun burada böyle böylece
    çok çoğu çünkü da daha dahi de defa demek değil diye dolayı eğer elbette en evet falan filan fakat gene gerek gibi göre
    hala hâlâ halen hangi hangisi hani hatta hem hemen henüz hep hepsi her herhangi herkes hiç hiçbir için ile ilgili ise işte
    kadar karşı kendi kendine kendini kez ki kim kime kimi kimin kimse lakin madem mesela mi mı mu mü mısın misin musun müsün
    nasıl ne neden nedenle neler nerede nereye niçin niye o olan olarak oldu olduğu olduğunu olması olsa olsun olur olmaz olmuş
    ona ondan onlar onlara onları onların onu onun orada öyle oysa önce pek rağmen sadece sanki sana seni senin sen siz size
    sizi sizin sonra şey şeyi şeyler şimdi şu şuna şunu şunun şöyle tabii tam tamam tüm üzere var vardı ve veya ya yani
    yapan yapılan yaptı yerine yine yok yoksa zaten zira ettim etti eden eder edilen oluyor ediyor etmek olmak acep hadi haydi
    hayır abi ya yaa vallahi galiba herhalde bari keza nitekim şayet gayet epey bütün birbiri öbür başka`.split(
        /\s+/,
      ),
    ),
    en: new Set(
      `a about above after again against all also am an and any are aren't as at be because been before being below between
    both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each even ever few for from
    further get gets go got had hadn't has hasn't have haven't having he he'd he'll he's her here here's hers herself him
    himself his how how's i i'd i'll i'm i've if in into is isn't it it's its itself just let let's like me might more most
    much must my myself no nor not now of off ok okay on once one only or other our ours ourselves out over own really
    said same say says shall she she'd she'll she's should shouldn't so some still such than that that's the their theirs them
    themselves then there there's these they they'd they'll they're they've thing things this those through to too under until
    up upon us very was wasn't we we'd we'll we're we've well were weren't what what's when when's where where's which
    while who who's whom why why's will with won't would wouldn't yeah yes yet you you'd you'll you're you've your yours
    yourself yourselves maybe perhaps quite rather`.split(/\s+/),
    ),
  }),
);
