package io.budgetlens.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionsTest {
  private final Regions regions = Regions.standard();

  @Test
  void readsAPathDownToItsDeepestRegion() {
    assertThat(regions.deepest("安徽省淮南市寿县")).containsExactly("340422000");
    assertThat(regions.deepest("北京市朝阳区人民政府")).containsExactly("110105000");
    assertThat(regions.deepest("云南省农业农村厅")).containsExactly("530000000");
  }

  @Test
  void knowsWhichRegionsShareAName() {
    assertThat(regions.deepest("朝阳区")).containsExactly("110105000", "220104000");
    assertThat(regions.deepest("鼓楼区")).hasSize(4);
  }

  @Test
  void readsNoCountyInACityThatItDoesNotLieIn() {
    assertThat(regions.deepest("合肥市寿县")).containsExactly("340100000");
  }

  @Test
  void everyFormerRegionHasASuccessor() {
    assertThat(DataFile.rows("former_regions.csv"))
        .allSatisfy(cells -> assertThat(regions.has(cells.get(2) + "000")).isTrue());
  }

  @Test
  void learnsRegionsThatTheListLacks() {
    Regions taught = Regions.with(Map.of("990105000", "栖云市河东区"));
    assertThat(taught.deepest("栖云市河东区财政局")).containsExactly("990105000");
    assertThat(regions.has("990105000")).isFalse();
  }
}
