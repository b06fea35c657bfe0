package io.budgetlens.ingest.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.lake.engine.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionNamesTest {
  private static Row region(String code, String first, String last, long units) {
    return new Row(
        Map.of("region_code", code, "first_name", first, "last_name", last, "units", units));
  }

  private final RegionNames regions =
      RegionNames.of(
          List.of(
              region("110000000", "北京市司法局", "北京市财政局", 40),
              region("110105000", "北京市朝阳区司法局", "北京市朝阳区财政局", 30),
              region("110106000", "北京市丰台区财政局", "北京市丰台区财政局", 1)));

  @Test
  void findsTheRegionWhoseNameBeginsTheUnits() {
    assertThat(regions.regionOf("北京市朝阳区工商业联合会")).isEqualTo("110105000");
    assertThat(regions.regionOf("北京市城市管理委员会")).isEqualTo("110000000");
  }

  @Test
  void doesNotTakeTheCityForADistrictItDoesNotKnow() {
    assertThat(regions.regionOf("北京市海淀区财政局")).isNull();
    assertThat(RegionNames.provinceOf("北京市海淀区财政局")).isEqualTo("11");
  }

  @Test
  void doesNotTakeOneUnitsNameForARegion() {
    assertThat(regions.regionOf("北京市丰台区财政局")).isNull();
  }
}
