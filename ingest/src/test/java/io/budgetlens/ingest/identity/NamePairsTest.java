package io.budgetlens.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.identity.NamePairs.Pair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Over 400 names as documents write them, a fifth of them traps. */
class NamePairsTest {
  private final UnitIndex index = new UnitIndex(NamePairs.world(), Regions.standard());
  private final List<Pair> pairs = NamePairs.pairs();

  @Test
  void linksNoNameToAWrongUnit() {
    List<String> wrong = new ArrayList<>();
    for (Pair pair : pairs) {
      Identity identity = index.resolve(pair.mention());
      if (identity instanceof Identity.Linked linked
          && !linked.unit().unitId().equals(pair.expected())) {
        wrong.add(pair + " → " + linked.unit());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void resolvesNineInTenOfThoseThatCanBe() {
    long linkable = pairs.stream().filter(Pair::links).count();
    List<String> missed = new ArrayList<>();
    for (Pair pair : pairs) {
      Identity identity = index.resolve(pair.mention());
      if (pair.links() && !(identity instanceof Identity.Linked)) {
        missed.add(pair + " → " + identity);
      }
    }
    long resolved = linkable - missed.size();
    System.out.printf(
        "names: %d pairs, %d that can be linked, %d of them resolved; %d that must not%n",
        pairs.size(), linkable, resolved, pairs.size() - linkable);
    missed.forEach(System.out::println);
    assertThat(pairs.size() - linkable).isGreaterThanOrEqualTo(60);
    assertThat(resolved * 10).isGreaterThanOrEqualTo(linkable * 9);
  }
}
