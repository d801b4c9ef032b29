import type { DomainPack } from '../types.js';

/** Talk about saving and markets, without advice: habits and judgement, no prices and no forecasts. */
export const markets: DomainPack = {
  name: 'markets',
  words:
    'market stock share invest portfolio dividend fund bond index earnings trader trading bank inflation interest-rate broker',
  things: [],
  aspects: {
    patience: {
      words: 'patien hold long-term wait',
      name: `patience
        holding for the long term`,
      pairs: `patience does more work than any clever trade / patience is a fine name for not looking
        holding through a dull year is the whole skill / holding through a dull year is sometimes just holding a mistake
        the long term forgives a bad entry / the long term is where bad ideas go to be forgotten`,
      asks: `can you hold through a bad year?
        is patience really an edge?`,
    },
    risk: {
      words: 'risk loss lose stop',
      name: `the risk
        taking a loss`,
      pairs: `a small loss early is the cheapest lesson going / a small loss early is how you get shaken out of good things
        I size the risk first and look for ideas second / size the risk too tightly and no idea gets to breathe
        risk is what is left when you think of everything / people talk about risk most when they have the least of it`,
      asks: `do you set a stop before you buy?
        is a small loss easy for you to take?`,
    },
    dividend: {
      words: 'dividend yield payout income',
      name: `dividends
        the dividend`,
      pairs: `a steady dividend keeps me calm on red days / a steady dividend can be a company that has run out of ideas
        income you can count beats growth you can imagine / income looks safe until the payout is cut
        I judge a board by its dividend and not by its slides / a board can pay a dividend with borrowed money for quite a while`,
      asks: `do you buy for the dividend?
        would a dividend cut make you sell?`,
    },
    valuation: {
      words: 'valuation cheap expensive multiple overpriced',
      name: `the valuation
        what is cheap and what isn't`,
      pairs: `the valuation matters most on the day nobody mentions it / a good business has looked expensive for twenty years
        cheap is a reason to start reading / cheap is usually cheap for a reason
        a fair multiple lets me be wrong about the rest / the multiple is a mood with a decimal point`,
      asks: `does the valuation decide it for you?
        is anything cheap right now worth reading about?`,
    },
    diversify: {
      words: 'diversif basket spread index-fund etf',
      name: `spreading it out
        index funds`,
      pairs: `a spread of dull things lets me sleep / spread it thin enough and you own a very tired average
        an index fund is an honest confession / an index fund is other people's judgement, good and bad
        diversify until you are bored, then stop / five ideas you know are safer than fifty you don't`,
      asks: `is an index fund enough for most people?
        do you spread it out on purpose?`,
    },
    news: {
      words: 'news headline rumour report earnings',
      name: `the news
        earnings headlines`,
      pairs: `the report itself is calmer than every headline about it / the headline moves first, and the report explains it later
        news is useful once you have a reason of your own / by the time it is news, somebody has acted on it
        reading earnings slowly is still an edge / reading earnings slowly is a hobby, the market reads them in a second`,
      asks: `do you read the report or the headline?
        does the news change your mind often?`,
    },
    charts: {
      words: 'chart trend technical level',
      name: `the chart
        charts`,
      pairs: `a chart tells you what people did, and people repeat themselves / a chart tells you what people did, and then stops
        the trend saves me from arguing / the trend is clear to everyone right up to the bend
        levels work because enough of us look at them / levels work until the one day they matter`,
      asks: `do you look at a chart before you decide?
        does the trend settle an argument for you?`,
    },
    cash: {
      words: 'cash saving deposit inflation rate',
      name: `holding cash
        keeping some cash`,
      pairs: `some cash on the side buys a good night's sleep / cash on the side is slowly eaten by inflation
        cash is an opinion, and sometimes the best one / cash is an opinion that nobody has to defend
        rates make cash respectable again / rates never stay anywhere long enough to plan around`,
      asks: `do you keep cash on purpose?
        is inflation the bigger worry for you?`,
    },
  },
};
