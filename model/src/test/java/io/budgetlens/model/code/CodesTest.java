package io.budgetlens.model.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {
  @ParameterizedTest
  @CsvSource({
    "110000000, PROVINCE",
    "530100000, CITY",
    "110105000, COUNTY",
    "500102000, COUNTY",
    "530622101, TOWNSHIP"
  })
  void aRegionsTierIsReadOffItsCode(String code, RegionTier tier) {
    assertThat(new RegionCode(code).tier()).isEqualTo(tier);
  }

  @Test
  void sixDigitsNameACountyOrAbove() {
    assertThat(RegionCode.parse("110105").value()).isEqualTo("110105000");
  }

  @Test
  void aRegionCodeOfFiveDigitsIsRefused() {
    assertThatThrownBy(() -> RegionCode.parse("11010")).hasMessageContaining("'11010'");
  }

  @Test
  void aUnitKnownByNameOnlyHasAnIdThatDependsOnItsRegion() {
    UnitId one = UnitId.named("110105000", "区财政局");
    UnitId other = UnitId.named("110112000", "区财政局");
    assertThat(one).isNotEqualTo(other).isEqualTo(UnitId.named("110105000", "区财政局"));
    assertThat(one.value()).matches("x-[0-9a-f]{12}");
  }

  @Test
  void aUnitIdOfAnotherFormIsRefused() {
    assertThatThrownBy(() -> new UnitId("110105000-1; drop table unit"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDocumentsIdIsTheDigestOfItsBytes() {
    assertThat(DocumentId.of("abc".getBytes(StandardCharsets.UTF_8)).value())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
