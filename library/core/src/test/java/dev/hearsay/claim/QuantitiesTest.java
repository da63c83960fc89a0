package dev.hearsay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.claim.Quantity.Aspect;
import dev.hearsay.claim.Quantity.Bound;
import dev.hearsay.claim.Quantity.Kind;
import dev.hearsay.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

  /** Texts, and the numbers in them as base units. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12 people came                            | 12
          1,200 people came                         | 1200
          twenty-two men came                       | 22
          twenty two men came                       | 22
          two hundred and five people came          | 205
          one million two hundred thousand came     | 1200000
          5.3m people came                          | 5300000
          2 million people came                     | 2000000
          it cost $1.5bn                            | 1500000000
          a $50 million budget                      | 50000000
          it bought a £2bn stake                    | 2000000000
          1,500 million dollars were spent          | 1500000000
          10 lakh people came                       | 1000000
          3 lakh crore rupees                       | 3000000000000
          54 crores were spent                      | 540000000
          106 non-consecutive weeks                 | 64108800
          three straight weeks                      | 1814400
          six full days                             | 518400
          two and a half hours                      | 9000
          two and a half million people             | 2500000
          a 2½-hour delay                           | 9000
          half a million people                     | 500000
          a quarter of a million people             | 250000
          a million people                          | 1000000
          a third of pupils                         | 33.3333
          half of the houses                        | 50
          three quarters of residents               | 75
          two-thirds of the crops                   | 66.6667
          nine out of ten voters                    | 90
          one in five adults                        | 20
          12 percent of adults                      | 12
          12 per cent of adults                     | 12
          12% of adults                             | 12
          25 basis points                           | 0.25
          38 degrees Celsius                        | 38
          100F in the shade                         | 37.7778
          temperatures of -5C                       | -5
          minus 12 degrees                          | -12
          it is 26.2 miles long                     | 42164.8
          winds of 90 kph                           | 25
          nine weeks                                | 5443200
          a three-day visit                         | 259200
          a dozen firefighters                      | 12
          the 34th president                        | 34
          the twenty-first day                      | 21
          6 feet 7 inches tall                      | 2.0066
          he is 6ft 7in tall                        | 2.0066
          he stands 6 feet, 7 inches tall           | 2.0066
          a 5-foot-11-inch guard                    | 1.8034
          he is 5-foot-11                           | 1.8034
          it weighs 5 lb 3 oz                       | 2.35301
          four minutes 1.8 seconds                  | 241.8
          8 days and 4 hours                        | 705600
          2 hours 15 minutes                        | 8100
          two hours and 15 minutes                  | 8100
          1 year and 6 months                       | 47335428
          3 years, 2 months and 5 days              | 100362348
          in 3:58.4                                 | 238.4
          finished in 2:05:11                       | 7511
          she clocked 10.94 in the heat             | 10.94
          she ran a season best of 10.94            | 10.94
          he clocked 3:58 in the mile               | 238
          the peak is 8,848 m high                  | 8848
          """)
  void numbersInBaseUnits(String text, double value) {
    Quantity quantity = only(text);
    assertEquals(value, quantity.value(), Math.abs(value) * 1e-5);
    assertTrue(quantity.low() <= quantity.value() && quantity.value() <= quantity.high());
  }

  /** What a number leaves open. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12 people died                       | 12      | 12        | EXACT
          exactly 12 people died               | 12      | 12        | EXACT
          at least 12 people died              | 12      | Infinity  | AT_LEAST
          more than 500 people died            | 500     | Infinity  | AT_LEAST
          over 100 people died                 | 100     | Infinity  | AT_LEAST
          12 or more died                      | 12      | Infinity  | AT_LEAST
          it rose to more than 12 people       | 12      | Infinity  | AT_LEAST
          it fell to about 60 people           | 48      | 72        | ABOUT
          according to over 90 reviews         | 90      | Infinity  | AT_LEAST
          deaths rose to as many as 40         | 0       | 40        | AT_MOST
          averaged over 90 reviews             | 90      | 90        | EXACT
          an average of 46 people              | 46      | 46        | EXACT
          he left before the age of 18         | 0       | 18        | AT_MOST
          men over the age of 18               | 18      | Infinity  | AT_LEAST
          pupils aged 18 or over               | 18      | Infinity  | AT_LEAST
          it scored below 8.3/10               | 0       | 0.83      | AT_MOST
          rated above 6.94 out of 10           | 0.694   | Infinity  | AT_LEAST
          100-plus people died                 | 100     | Infinity  | AT_LEAST
          no fewer than 30 people died         | 30      | Infinity  | AT_LEAST
          up to 100 people died                | 0       | 100       | AT_MOST
          fewer than 20 people died            | 0       | 20        | AT_MOST
          as many as 40 people died            | 0       | 40        | AT_MOST
          20 people or fewer died              | 0       | 20        | AT_MOST
          within two years                     | 0       | 63113904  | AT_MOST
          about 60 people died                 | 48      | 72        | ABOUT
          about 65 people died                 | 60.45   | 69.55     | ABOUT
          some 356 people died                 | 348.88  | 363.12    | ABOUT
          an estimated 60 people died          | 48      | 72        | ABOUT
          60 or so people died                 | 48      | 72        | ABOUT
          40-odd people died                   | 32      | 48        | ABOUT
          nearly 60 people died                | 48      | 60        | ABOUT
          almost 300 people died               | 240     | 300       | ABOUT
          just over 65 people died             | 65      | 69.55     | ABOUT
          10 to 12 people died                 | 10      | 12        | RANGE
          10-12 people died                    | 10      | 12        | RANGE
          10–12 people died                    | 10      | 12        | RANGE
          between 30 and 40 people died        | 30      | 40        | RANGE
          from 30 to 40 people died            | 30      | 40        | RANGE
          three or four people died            | 3       | 4         | RANGE
          10 to 12 million people              | 1e7     | 1.2e7     | RANGE
          two to three weeks                   | 1209600 | 1814400   | RANGE
          dozens of people died                | 24      | 99        | VAGUE
          hundreds of people died              | 200     | 999       | VAGUE
          tens of thousands of people died     | 20000   | 99999     | VAGUE
          several people died                  | 3       | 9         | VAGUE
          a dozen people died                  | 10      | 14        | VAGUE
          2 million people died                | 1.5e6   | 2.5e6     | EXACT
          1.5 million people died              | 1.45e6  | 1.55e6    | EXACT
          1,500,000 people died                | 1.5e6   | 1.5e6     | EXACT
          it cost $356 million                 | 3.555e8 | 3.565e8   | EXACT
          it cost $12.40                       | 12.395  | 12.405    | EXACT
          12 percent of adults                 | 11.5    | 12.5      | EXACT
          12.4 percent of adults               | 12.35   | 12.45     | EXACT
          no deaths were reported              | 0       | 0         | EXACT
          no one was killed                    | 0       | 0         | EXACT
          he was sued over $3 million in fees  | 2.5e6   | 3.5e6     | EXACT
          held under 24-hour guard             | 84600   | 88200     | EXACT
          the forecast was revised up to 3.2 % | 3.15    | 3.25      | EXACT
          it slid to around 60                 | 48      | 72        | ABOUT
          it can hold up to 3 %                | 0       | 3         | AT_MOST
          """)
  void boundsAreIntervals(String text, double low, double high, Bound bound) {
    Quantity quantity = only(text);
    assertEquals(low, quantity.low(), Math.abs(low) * 1e-9);
    assertEquals(high, quantity.high(), Double.isInfinite(high) ? 0 : high * 1e-9);
    assertEquals(bound, quantity.bound());
  }

  /** Kinds and dimensions of all numbers of a text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it cost $5 million                          | MONEY usd
          it cost US$5 million                        | MONEY usd
          it cost £5m                                 | MONEY gbp
          it cost €5m, not $5m                        | MONEY eur, MONEY usd
          Rs 500 crore was spent                      | MONEY inr
          EUR 20 million                              | MONEY eur
          he paid 20 euros                            | MONEY eur
          12 million euros                            | MONEY eur
          12 percent                                  | SHARE percent
          2 percentage points                         | SHARE percentage_point
          a third of the city                         | SHARE percent
          1.5m-long snake                             | MEASURE length
          he jumped 8.95m to win                      | MEASURE length
          the tower is 1.5 million metres             | MEASURE length
          about 5m people                             | COUNT
          a magnitude 6.2 earthquake                  | MEASURE magnitude
          it measured 6.2 on the Richter scale        | MEASURE magnitude
          it weighs 12 pounds and costs 12 pounds     | MEASURE mass, MONEY gbp
          a 120,000-tonne ship                        | MEASURE mass
          for three days                              | MEASURE time
          profits doubled                             | FACTOR
          visitor numbers tripled                     | FACTOR
          a threefold increase                        | FACTOR
          twice as many people                        | FACTOR
          arrested three times                        | COUNT
          the first of many                           | ORDINAL
          by two hundredths of a second               | COUNT
          he scored a second goal                     | ORDINAL
          the 2nd attempt                             | ORDINAL
          the 19-year-old was held                    | AGE age
          a man aged 26 died                          | AGE age
          Mr Smith, 43, was held                      | AGE age
          Mr Smith, who is 43, was held               | AGE age
          he was two when the war began               | AGE age
          she is one of them                          | ''
          two of the best, 52 of them new             | SHARE percent, COUNT, SHARE percent, COUNT
          her mother died when she was 12             | AGE age
          Maria Lopez (29) won                        | AGE age
          he is 26 years old                          | AGE age
          children aged 5 to 12                       | AGE age
          aged 23 and 25                              | AGE age, AGE age
          people over 65                              | AGE age
          a man in his 40s                            | AGE age
          moved before the age of 18                  | AGE age
          under age 12                                | AGE age
          at the age of 26                            | AGE age
          she turned 50                               | AGE age
          a seven-month-old baby                      | AGE age
          United won 3-1                              | SCORE
          they lost 1-2 to Rovers                     | SCORE
          she won 6-4, 3-6, 7-5                       | SCORE, SCORE, SCORE
          parliament voted 54 to 43                   | SCORE
          it passed by 54 votes to 43                 | SCORE
          a ratio of 3:1                              | SCORE
          he won the mile in 3:58.4                   | MEASURE time
          she clocked 10.94                           | MEASURE time
          she ran 10.94 km                            | MEASURE length
          she ran 12 marathons                        | COUNT
          jailed for 2 years and 3 were freed         | MEASURE time, COUNT
          it took between 5 hours and 30 minutes      | MEASURE time, MEASURE time
          5 miles and 6 hours                         | MEASURE length, MEASURE time
          she stood 5ft 11in                          | MEASURE length
          an average of 8.2/10                        | MEASURE rating
          critics gave it a score of 72/100           | MEASURE rating
          four out of five voters                     | SHARE percent
          open 24/7                                   | LABEL
          aboard flight 212                           | LABEL
          on Highway 9                                | LABEL
          in room 4                                   | LABEL
          Reactor two was shut down                   | LABEL
          the No. 7 seed                              | LABEL
          COVID-19 spread                             | LABEL
          the F-16 crashed                            | LABEL
          call 555-1234                               | LABEL
          the 9/11 attacks                            | LABEL
          the 19 Sept. 11 hijackers                   | COUNT
          Article 50 was triggered                    | LABEL
          the top 10 list                             | LABEL
          a quarter of the staff                      | SHARE percent
          sales fell by a quarter                     | SHARE percent
          nearly a quarter of homes                   | SHARE percent
          it cut the rate a quarter percentage point  | MEASURE percentage_point
          it lost money in four consecutive quarters  | COUNT
          it grew for three quarters                  | COUNT
          three quarters of residents                 | SHARE percent
          she won a third patent                      | ORDINAL
          it is a third cheaper                       | SHARE percent
          six night trains were cancelled             | COUNT
          six nights                                  | MEASURE time
          more than 2000 models were recalled         | COUNT
          """)
  void kindsAreToldApart(String text, String kinds) {
    StringJoiner read = new StringJoiner(", ");
    for (Quantity quantity : read(text)) {
      read.add((quantity.kind() + " " + quantity.dimension()).strip());
    }
    assertEquals(kinds, read.toString());
  }

  /** What is counted. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          34 pupils were hurt                     | pupil
          three armed men fled                    | man
          12 people were killed                   | person
          12 were killed                          | person
          12 dead in Lagos                        | person
          12 critically injured                   | person
          200 were arrested                       | person
          one woman was injured                   | woman
          34 primary school pupils were hurt      | pupil
          50 Syrian refugees drowned              | refugee
          dozens of homes burned                  | home
          a 12-member team                        | member
          a 1,200-page report                     | page
          nine out of ten voters                  | voter
          half of the houses were damaged         | house
          a profit of $5 million                  | profit
          Profits rose to $5 million              | profit
          Temperatures reached 38 degrees         | temperature
          at a depth of 10 km                     | depth
          Smith, 43, was held                     | smith
          a man aged 26                           | man
          flight 212 crashed                      | flight
          47 H1N1 infections                      | infection
          the third trial                         | trial
          six crew were aboard                    | crew
          he was arrested three times             | time
          312 live tortoises in a suitcase        | tortoise
          it sold 9,000 worldwide                 | ''
          """)
  void headsAreWhatIsCounted(String text, String head) {
    assertEquals(head, only(text).head());
  }

  /** Words that tell shares of sets, and shares told by two counts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          All of the pupils were hurt.                  | 100 | 100 | pupil   | INJURED
          All the pupils passed.                        | 100 | 100 | pupil   |
          All pupils passed.                            | 100 | 100 | pupil   |
          Every member voted.                           | 100 | 100 | member  |
          Each of the five men was freed.               | 100 | 100 | man     | RELEASED
          Both of the pilots survived.                  | 100 | 100 | pilot   | SURVIVOR
          Both men were freed.                          | 100 | 100 | man     | RELEASED
          The entire staff was dismissed.               | 100 | 100 | staff   |
          The whole crew survived.                      | 100 | 100 | crew    | SURVIVOR
          Everyone was hurt.                            | 100 | 100 | person  | INJURED
          All three were freed.                         | 100 | 100 |         | RELEASED
          Not all pupils passed.                        | 0   | 99.9| pupil   |
          Most of the tenants left.                     | 50.1| 100 | tenant  |
          Most tenants left.                            | 50.1| 100 | tenant  |
          A majority of voters agreed.                  | 50.1| 100 | voter   |
          Nearly all the tenants left.                  | 85  | 100 | tenant  |
          A minority of tenants left.                   | 0.1 | 49.9| tenant  |
          A few of the houses burned.                   | 0.1 | 40  | house   |
          Few of the pupils passed.                     | 0   | 30  | pupil   |
          Hardly any of the houses burned.              | 0   | 5   | house   |
          Some of the men fled.                         | 0.1 | 99.9| man     | DISPLACED
          Several of the men fled.                      | 0.1 | 99.9| man     | DISPLACED
          Part of the staff was dismissed.              | 0.1 | 99.9| staff   |
          None of the directors agreed.                 | 0   | 0   | director|
          Not one of the houses burned.                 | 0   | 0   | house   |
          Not a single house was spared.                | 0   | 0   | house   |
          No member of the board objected.              | 0   | 0   | board   |
          Neither of the pilots survived.               | 0   | 0   | pilot   | SURVIVOR
          Two of the five men were freed.               | 40  | 40  | man     | RELEASED
          Three of the twelve miners were rescued.      | 25  | 25  | miner   | RESCUED
          12 of the pupils were hurt.                   | 0.1 | 99.9| pupil   | INJURED
          Only one of Tolvane's schools is open.        | 0.1 | 99.9| school  |
          Two of the world's largest banks merged.      | 0.1 | 99.9| bank    |
          All but two of the ten men were rescued.      | 80  | 80  | man     | RESCUED
          12 of the 15 dead were children.              | 80  | 80  | person  |
          All of those arrested were freed.             | 100 | 100 | person  | RELEASED
          Everyone on board was killed.                 | 100 | 100 | person  | DEAD
          All on board were killed.                     | 100 | 100 | person  | DEAD
          All 61 children were rescued.                 | 100 | 100 | child   | RESCUED
          None of the 61 children was injured.          | 0   | 0   | child   | INJURED
          Two of eight charges were dropped.            | 25  | 25  | charge  |
          Three of 12 miners were rescued.              | 25  | 25  | miner   | RESCUED
          All night buses were full.                    | 100 | 100 | bus     |
          A few ferries sailed.                         | 0.1 | 40  | ferry   |
          Neither side gave way.                        | 0   | 0   | side    |
          """)
  void quantifiersAreSharesOfASet(
      String text, double low, double high, @Nullable String head, @Nullable String role) {
    List<Quantity> shares =
        read(text).stream().filter(quantity -> quantity.kind() == Kind.SHARE).toList();
    assertEquals(1, shares.size(), shares::toString);
    Quantity share = shares.get(0);
    // .1 stands for a bound that is left out
    assertEquals(Math.floor(low), share.low(), 0.02);
    assertEquals(low > Math.floor(low), share.low() > Math.floor(low));
    assertEquals(Math.ceil(high), share.high(), 0.02);
    assertEquals(high < Math.ceil(high), share.high() < Math.ceil(high));
    assertEquals("percent", share.dimension());
    assertEquals(head == null ? "" : head, share.head());
    assertEquals(role, share.role());
    assertEquals(low != high || low == 100 || low == 0, share.isQuantifier());
  }

  @Test
  void sharesOfCountsAreBoundedAsTheCounts() {
    Quantity share = read("At least three of the five hostages were freed.").get(0);
    assertEquals(60, share.low());
    assertEquals(100, share.high());
    assertEquals(Bound.AT_LEAST, share.bound());
    assertEquals("At least three of the five", share.span().of("At least three of the five"));
    share = read("About 40 of the 50 pupils were hurt.").get(0);
    assertEquals(64, share.low(), 1e-9);
    assertEquals(96, share.high(), 1e-9);
  }

  @Test
  void percentagesAreNoQuantifiers() {
    assertFalse(only("40 percent of the pupils").isQuantifier());
    assertFalse(only("40 percent of all adults").isQuantifier());
    assertFalse(only("half of the houses").isQuantifier());
  }

  /** What is counted besides the share. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Two of the five men were freed.               | RELEASED 2 PART, MEN 5 LEVEL
          12 of the pupils were hurt.                   | INJURED 12 PART
          Five of the victims were children.            | DEAD 5 PART
          All 61 children were rescued.                 | RESCUED 61 LEVEL
          Some of the 61 children were hurt.            | CHILDREN 61 LEVEL
          None of the 61 children was injured.          | INJURED 0 LEVEL
          All 61 children were unharmed.                | SURVIVOR 61 LEVEL, INJURED 0 LEVEL
          All 61 passengers escaped unharmed.           | ESCAPED 61 LEVEL, INJURED 0 LEVEL
          The 61 passengers were unhurt.                | SURVIVOR 61 LEVEL, INJURED 0 LEVEL
          All passengers were unhurt.                   | INJURED 0 LEVEL
          61 passengers were unhurt.                    | SURVIVOR 61 LEVEL
          Some passengers were unhurt.                  | ''
          """)
  void countsStandBesideShares(String text, String counts) {
    StringJoiner read = new StringJoiner(", ");
    for (Quantity quantity : read(text)) {
      if (quantity.kind() == Kind.COUNT) {
        read.add(quantity.role() + " " + (long) quantity.value() + " " + quantity.aspect());
      }
    }
    assertEquals(counts, read.toString());
  }

  /** What numbers say, each with its value. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A fire killed 12 people and injured 34 pupils.             | DEAD 12, INJURED 34
          12 people were killed and 30 injured.                      | DEAD 12, INJURED 30
          The death toll rose to 12.                                 | DEAD 12
          Death toll from flood rises to 120                         | DEAD 120
          The number of people killed in the flood has reached 45.   | DEAD 45
          Iran quake: 45 dead, 200 hurt                              | DEAD 45, INJURED 200
          45 killed as bus plunges into ravine                       | DEAD 45
          Fire Kills At Least 34 Pupils In Nairobi                   | DEAD 34
          The blast killed three men, two women and 12 children.     | DEAD 3, DEAD 2, DEAD 12
          Three gunmen killed 12 people.                             | SUSPECT 3, DEAD 12
          Police arrested 12 people after 3 officers were hurt.      | ARRESTED 12, INJURED 3
          Another 15 people are missing.                             | MISSING 15
          No injuries were reported.                                 | INJURED 0
          Nobody was hurt.                                           | INJURED 0
          COVID-19 killed 20 patients.                               | null 19, DEAD 20
          Doctors told of 75 COVID-19 deaths.                        | DEAD 75, null 19
          It has 218 cases – 47 in Sofia.                            | INFECTED 218, INFECTED 47
          A fire killed 18 out of 24 pupils.                         | DEAD 18, DEAD 75
          A fire killed nine out of ten pupils.                      | DEAD 90
          The firm will cut up to 1,500 jobs.                        | JOBS_CUT 1500
          The storm claimed 12 lives.                                | DEAD 12
          150 passengers and six crew were on board.                 | PASSENGERS 150, CREW 6
          He was jailed for nine years.                              | SENTENCE 284012568
          He was fined $5,000.                                       | FINE 5000
          Unemployment fell to 5.3 per cent.                         | UNEMPLOYMENT 5.3
          The quake had a magnitude of 6.2.                          | MAGNITUDE 6.2
          Turnout was 61 per cent.                                   | TURNOUT 61
          More than 500 homes were destroyed.                        | DESTROYED 500
          12 firefighters battled a blaze that killed a woman.       | RESPONDERS 12
          The flood hit a town of 5,000.                             | null 5000
          Fares start at 79 euros.                                   | PRICE_FROM 79
          Fares starting at 79 euros go on sale.                     | PRICE_FROM 79
          Tickets from 79 euros are on sale.                         | PRICE_FROM 79
          Tickets cost from 129 euros.                               | PRICE_FROM 129
          Tickets are priced from $79.                               | PRICE_FROM 79
          Tickets cost 79 euros.                                     | PRICE 79
          He got 79 euros from the fund.                             | null 79
          The firm paid 3 million euros for the site.                | null 3000000
          They will pay $3 million.                                  | null 3000000
          Average pay was $50,000.                                   | WAGE 50000
          There were 12 dead, 30 injured.                            | DEAD 12, INJURED 30
          54 voted for and 43 voted against.                         | VOTES_FOR 54, VOTES_AGAINST 43
          54 deputies voted for the bill and 43 against.             | VOTES_FOR 54, VOTES_AGAINST 43
          The bill passed with 54 votes for and 43 against.          | VOTES_FOR 54, VOTES_AGAINST 43
          The motion got 54 votes in favour and 43 votes against.    | VOTES_FOR 54, VOTES_AGAINST 43
          120 lawmakers backed the bill.                             | VOTES_FOR 120
          Net income rose to $5 million.                             | PROFIT 5000000
          The jobless rate in Orrin stood at 6 percent.              | UNEMPLOYMENT 6
          Profit fell to $6 million, or 40 cents per share, from $9 million. | PROFIT 6000000, EARNINGS_PER_SHARE 0.4, PROFIT 9000000
          Crude fell $3, or 4 percent, to $82.                       | OIL_PRICE 3, OIL_PRICE 4, OIL_PRICE 82
          Writers are striking and 12,000 have stayed at home.       | null 12000
          At a critical moment 12 investors walked out.              | null 12
          Three were in critical condition.                          | CRITICAL 3
          The plant will add 500 manufacturing jobs.                 | EMPLOYMENT 500
          Savers holding $5,000 must sign.                           | null 5000
          It raised its holding to 12 percent.                       | STAKE 12
          The transfer of $9,000 was stopped.                        | null 9000
          They own three properties.                                 | null 3
          Retail stores were up 5 percent.                           | null 5
          """)
  void rolesComeFromTheWordsNear(String text, String roles) {
    StringJoiner read = new StringJoiner(", ");
    for (Quantity quantity : read(text)) {
      double value = quantity.value();
      String number =
          value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
      read.add(quantity.role() + " " + number);
    }
    assertEquals(roles, read.toString());
  }

  /** What the numbers of a list count, of which only the first is told what it counts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It has 62 cases, 47 in Sofra, 7 in Varn and 4 at sea.     | 62 case, 47 case, 7 case, 4 case
          It has 62 cases – 47 in Sofra.                            | 62 case, 47 case
          It has 62 cases — 47 in Sofra.                            | 62 case, 47 case
          It has 62 cases (47 in Sofra; 7 in Varn).                 | 62 case, 47 case, 7 case
          Of 168 cases, of which 114 were in Sofra, 52 in Varn.     | 168 case, 114 case, 52 case
          Police held 62 men, 47 of them in Sofra, 7 in Varn.       | 62 man, 47 man, 7 man
          Twelve people died in Orlec and five in Tarrow.           | 12 person, 5 person
          The firm has 62 shops. Sales rose, and 7 in Varn fell.    | 62 shop, 7 shop
          It has 62 shops and sold 7 in Varn.                       | 62 shop, 7
          It has 62 shops, and 7 cars in Varn.                      | 62 shop, 7 car
          There were 47 in Sofra, 7 in Varn.                        | 47, 7
          It sold 10–12 in Sofra.                                   | 11
          """)
  void listsCountOneThing(String text, String counted) {
    StringJoiner read = new StringJoiner(", ");
    for (Quantity quantity : read(text)) {
      if (quantity.kind() == Kind.COUNT) {
        read.add(String.format(Locale.ROOT, "%.0f %s", quantity.value(), quantity.head()).trim());
      }
    }
    assertEquals(counted, read.toString());
  }

  @Test
  void tollsOnlyRise() {
    assertTrue(read("A fire killed 12 people.").get(0).onlyRises());
    assertFalse(read("The firm will cut 12 jobs.").get(0).onlyRises());
    assertFalse(read("They own 12 shops.").get(0).onlyRises());
  }

  /** How numbers stand to others. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Inflation rose 12 %.                              | RISE
          Inflation rose to 12 %.                           | LEVEL
          Inflation rose by 12 %.                           | RISE
          Inflation fell 2 percentage points to 12%.        | FALL, LEVEL
          Prices rose from 10 % to 12 %.                    | PREVIOUS, LEVEL
          Prices rose from $79 to $129.                     | PREVIOUS, LEVEL
          Sales rose 12 percent to $356 million.            | RISE, LEVEL
          Shares were up 3 percent at $12.40.               | RISE, LEVEL
          Shares were up $1.12 to $58.00.                   | RISE, LEVEL
          Shares were up 3 to 5 percent.                    | RISE
          A 5% rise in wages                                | RISE
          Prices are 5% higher than before.                 | RISE
          The toll climbed by 5 to 17.                      | RISE, LEVEL
          The temperature rose 2C to 38C.                   | RISE, LEVEL
          Oil fell $2 to $80.                               | FALL, LEVEL
          15 people have died, up from 12.                  | LEVEL, PREVIOUS
          Output fell to 25 percent in March from 26 percent. | LEVEL, PREVIOUS
          The index rose to 92 from an upwardly revised 91. | LEVEL, PREVIOUS
          The gauge rose to 4.5 in May from a record 4.2.   | LEVEL, PREVIOUS
          The pound slid to around $1.31 from around $1.32. | LEVEL, PREVIOUS
          Profit fell to $6 million, or 40 cents a share, from $9 million. | LEVEL, RATE, PREVIOUS
          Sales fell to $5 million on orders from 12 clients. | LEVEL, LEVEL
          The gauge edged down to 105.                      | LEVEL
          The jobless rate is down to 4 percent.            | LEVEL
          The economy contracted 3 percent.                 | FALL
          The gap widened 3 percent.                        | RISE
          The deficit shrank 3 percent.                     | FALL
          Oil fell $3, or 4 percent, to $82.                | FALL, FALL, LEVEL
          The bank raised $17 million.                      | LEVEL
          Profit was $5 million, against $4 million.        | LEVEL, PREVIOUS
          Another 15 people are missing.                    | FURTHER
          5 more people died.                               | FURTHER
          12 others were hurt.                              | FURTHER
          Twelve people, including three children, died.    | LEVEL, PART
          Of 120 dead, 80 were civilians.                   | LEVEL, PART
          He won by 12 points.                              | DIFFERENCE
          A 12-point lead                                   | DIFFERENCE
          500 cases per day                                 | RATE
          Oil is $80 a barrel.                              | RATE
          GDP per head is $12,000.                          | RATE
          GDP is $12,000.                                   | LEVEL
          United went 2-0 up in the match.                  | PREVIOUS
          United led 2-0 at half-time.                      | PREVIOUS
          It was 2-0 at the break in the match.             | PREVIOUS
          United won 2-0 at Halden.                         | LEVEL
          """)
  void changesAreNoLevels(String text, String aspects) {
    StringJoiner read = new StringJoiner(", ");
    for (Quantity quantity : read(text)) {
      read.add(quantity.aspect().name());
    }
    assertEquals(aspects, read.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one of the men fled",
        "this one was shut",
        "a one-off event",
        "a man and an owl",
        "in 1994",
        "the 2028 election",
        "on 5 April 2028",
        "2028-04-05",
        "at 10:30 p.m.",
        "half past nine",
        "in the 1990s",
        "three days ago",
        "ten years after the war",
        "on the 20th anniversary",
        "the third quarter of 2027",
        "it was all over",
        "all in all it was good",
        "at all",
        "he worked every day",
        "he spent all day there",
        "the most powerful storm hit",
        "most recently he won",
        "both teachers and pupils came",
        "as part of the deal",
        "every time he came",
        "at first he ran",
        "the G20 and the A380",
        "it earned more in the latest quarter",
        "it was a strong quarter",
        "the data went to third parties",
        "a third-party site",
        "he is first and foremost a chef",
        "first of all it was late",
        "the first lady spoke",
        "they had second thoughts",
        "they bought the Capital One Bowl for him",
        "he paid 2008 bonuses",
        "the 2010 models",
        "neither admits it",
        ""
      })
  void noQuantities(String text) {
    assertEquals(List.of(), read(text));
  }

  @Test
  void yearsAreNumbersWhereTheyCount() {
    assertEquals(2000, only("2000 people died").value());
    assertEquals(Kind.COUNT, only("In 1994 2,000 people died").kind());
  }

  @Test
  void scoresHoldBothNumbers() {
    Quantity score = only("They lost 1-2 to Rovers");
    assertEquals(1, score.low());
    assertEquals(2, score.high());
    assertEquals(1, score.value());
  }

  @Test
  void spansCoverNumberBoundsAndUnit() {
    assertEquals("at least $1.5bn", spanOf("It cost at least $1.5bn last year."));
    assertEquals("two and a half hours", spanOf("It took two and a half hours."));
    assertEquals("12 or more", spanOf("There were 12 or more."));
    assertEquals("$10-12 million", spanOf("It is worth $10-12 million."));
    assertEquals("54 votes to 43", spanOf("It passed by 54 votes to 43."));
    assertEquals("-5C", spanOf("It was -5C in Oslo."));
  }

  /** Pairs that can be one number, and pairs that cannot. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at least 10 people died     | 12 people died             | true
          about 60 people died        | 61 people died             | true
          more than 500 people died   | 650 people died            | true
          more than 5,000 people      | 5,000 people               | true
          more than 5,000 people      | 4,900 people               | false
          more than 1,234 people      | 1,234 people               | false
          more than 4 people          | 4 people                   | false
          fewer than 40 people        | 40 people                  | true
          more than 983,000 people    | 983,000 people             | true
          less than 62 percent        | 62 percent                 | false
          less than 60 percent        | 60 percent                 | true
          under $519 million          | $519 million               | false
          under $519 million          | about $519 million         | true
          more than $519 million      | $519 million               | true
          over 17,000 units           | fewer than 17,000 units    | false
          over 17,000 units           | at least 17,000 units      | true
          over 17,000 units           | up to 17,000 units         | false
          more than 84 reviews        | 84 reviews                 | false
          over $160,000               | $160,000                   | true
          over $160,000               | under $160,000             | false
          over the age of 18          | aged 17                    | false
          a rating of 8.2/10          | a rating of 4.1 out of 5   | true
          a rating of 5.4/10          | a rating below 5.45/10     | true
          a rating of 6.2/10          | a rating below 6.1/10      | false
          fares starting at 79 euros  | fares starting at 129 euros| false
          tickets from $79            | fares start at $79         | true
          it earned $356M             | it earned $356 million     | true
          all the pupils passed       | most pupils passed         | true
          all the pupils passed       | some of the pupils passed  | false
          all the pupils passed       | none of the pupils passed  | false
          some of the pupils passed   | none of the pupils passed  | false
          most of the pupils passed   | few of the pupils passed   | false
          most of the pupils passed   | a minority of pupils       | false
          most of the pupils passed   | half of the pupils         | true
          most of the pupils passed   | 30 percent of the pupils   | false
          6 feet 7 inches             | 2.01 metres                | true
          6 feet 7 inches             | 1.98 metres                | false
          6 feet 7 inches             | 6 feet 5 inches            | false
          1 year and 6 months         | 18 months                  | true
          8 days and 4 hours          | 8 days and 9 hours         | false
          she clocked 10.94           | 10.79 seconds              | false
          won the mile in 3:58.4      | 4 minutes 1.8 seconds      | false
          it weighed 420 kg           | 926 pounds of cannabis     | true
          it weighed 2,400 kg         | 2.4 tonnes of cocaine      | true
          it weighed 420 kg           | 2.4 tonnes of cocaine      | false
          it burned 400 hectares      | it burned 988 acres        | true
          it burned 400 hectares      | it burned 4 sq km          | true
          104 degrees Fahrenheit      | 40 degrees Celsius         | true
          the peak is 29,029 ft high  | the peak is 8,848 m high   | true
          it earned $356 million      | it earned $356.4 million   | true
          it earned $356 million      | it earned $357 million     | false
          dozens of people died       | 45 people died             | true
          a third of pupils           | 33 percent of pupils       | true
          nine weeks                  | two months                 | true
          three days                  | four days                  | false
          100F in the shade           | 38 degrees Celsius         | true
          5 miles                     | 8 km                       | true
          up to 100 people died       | 120 people died            | false
          12 people died              | 15 people died             | false
          at least 10 people died     | 8 people died              | false
          no one died                 | 12 people died             | false
          12 percent                  | 12.4 percent               | true
          12 percent                  | 15 percent                 | false
          """)
  void intervalsMeetOrNot(String a, String b, boolean meet) {
    assertEquals(meet, only(a).meets(only(b)));
    assertEquals(meet, only(b).meets(only(a)));
  }

  @Test
  void courseOfARole() {
    assertEquals(Measures.Course.RISES, Measures.course("DEAD"));
    assertEquals(Measures.Course.ANY, Measures.course("PRICE"));
    assertEquals(Measures.Course.ANY, Measures.course(null));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyTokensAreRead(long seed) {
    String[] words = {
      "12",
      "1,200",
      "a",
      "half",
      "and",
      "of",
      "-",
      "$",
      "%",
      "m",
      "to",
      "no",
      "one",
      "million",
      "killed",
      "people",
      "by",
      "from",
      "year",
      "old",
      "April",
      "2028",
      ":",
      "3:1",
      ",",
      "(",
      "third",
      "dozen",
      "s",
      "th",
      ".",
      "at",
      "least",
      "in",
      "out",
      "percent",
      "–",
      "½",
      "5.4.2028",
      "/"
    };
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(12);
      for (int j = 0; j < length; j++) {
        text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
      }
      for (Quantity quantity : read(text.toString())) {
        assertTrue(quantity.low() <= quantity.high(), text.toString());
        assertFalse(Double.isNaN(quantity.value()), text.toString());
        assertTrue(quantity.span().end() <= text.length(), text.toString());
      }
    }
  }

  @Test
  void longSentencesTakeLinearTime() {
    String text = "12 people and 3,000 of the 5 million others, ".repeat(2_000);
    assertTimeout(Duration.ofSeconds(5), () -> assertTrue(read(text).size() > 5_000));
  }

  @Test
  void aRiseIsFreeOfTheZeroOfItsScale() {
    Quantity rise = read("The temperature rose 9F to 50F.").get(0);
    assertEquals(Aspect.RISE, rise.aspect());
    assertEquals(5, rise.value(), 1e-9);
  }

  private static String spanOf(String text) {
    return only(text).span().of(text);
  }

  private static Quantity only(String text) {
    List<Quantity> quantities = read(text);
    assertEquals(1, quantities.size(), () -> text + ": " + quantities);
    return quantities.get(0);
  }

  private static List<Quantity> read(String text) {
    return Quantities.read(TokenReader.read(text, new Span(0, text.length())));
  }
}
