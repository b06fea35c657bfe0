package io.budgetlens.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.identity.NamePairs.Pair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over 400 names as documents write them, a fifth of them traps. */
class NamePairsTest {
  private final UnitIndex index = new UnitIndex(NamePairs.world(), Regions.standard());

  @ParameterizedTest
  @ValueSource(strings = {"pairs.csv", "pairs_unseen.csv"})
  void linksNoNameToAWrongUnit(String file) {
    List<String> wrong = new ArrayList<>();
    for (Pair pair : NamePairs.pairs(file)) {
      Identity identity = index.resolve(pair.mention());
      if (identity instanceof Identity.Linked linked
          && !linked.unit().unitId().equals(pair.expected())) {
        wrong.add(pair + " → " + linked.unit());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pairs.csv", "pairs_unseen.csv"})
  void resolvesNineInTenOfThoseThatCanBe(String file) {
    List<Pair> pairs = NamePairs.pairs(file);
    long linkable = pairs.stream().filter(Pair::links).count();
    List<String> missed = new ArrayList<>();
    for (Pair pair : pairs) {
      Identity identity = index.resolve(pair.mention());
      if (pair.links() && !(identity instanceof Identity.Linked)) {
        missed.add(pair.mention().name() + " → " + identity);
      }
    }
    long resolved = linkable - missed.size();
    System.out.printf(
        "%s: %d names, %d that can be linked, %d of them resolved; %d that must not%n",
        file, pairs.size(), linkable, resolved, pairs.size() - linkable);
    missed.forEach(System.out::println);
    assertThat(resolved * 10).isGreaterThanOrEqualTo(linkable * 9);
  }
}
