package io.budgetlens.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.model.code.EntityScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNameTest {
  @ParameterizedTest
  @CsvSource({
    "北京市朝阳区财政局（本级）, 北京市朝阳区财政局, OWN",
    "北京市朝阳区财政局本级, 北京市朝阳区财政局, OWN",
    "寿县公安局机关, 寿县公安局, OWN",
    "寿县卫生健康委员会机关本级, 寿县卫生健康委员会, OWN",
    "寿县水利局(局机关), 寿县水利局, OWN",
    "寿县水利局（不含下属单位）, 寿县水利局, OWN",
    "寿县公安局（汇总）, 寿县公安局, CONSOLIDATED",
    "寿县教育体育局部门汇总, 寿县教育体育局, CONSOLIDATED",
    "寿县教育体育局（含下属单位）, 寿县教育体育局, CONSOLIDATED",
    "寿县教育体育局(本级及下属单位), 寿县教育体育局, CONSOLIDATED",
    "涪陵区李渡教管中心汇总, 涪陵区李渡教管中心, CONSOLIDATED",
    "涪陵区李渡教管中心（系统汇总）, 涪陵区李渡教管中心, CONSOLIDATED",
    "寿县民政局（部门）, 寿县民政局,",
    "寿县机关事务管理局, 寿县机关事务管理局,",
    "寿县公安机关, 寿县公安机关,",
    "寿县机关幼儿园, 寿县机关幼儿园,",
    "寿县县直机关工委, 寿县县直机关工委,",
    "寿县一中（东校区）, 寿县一中东校区,",
    "219001-寿县棠溪镇人民政府, 寿县棠溪镇人民政府,"
  })
  void keepsScopeApartFromTheName(String written, String main, EntityScope scope) {
    WrittenName name = WrittenName.of(written);
    assertThat(name.main()).isEqualTo(main);
    assertThat(name.scope()).isEqualTo(scope);
  }

  @Test
  void tellsTheSecondPlateFromTheFirst() {
    WrittenName name = WrittenName.of("金寨縣農業農村局（金寨縣鄉村振興局）（本級）");
    assertThat(name.main()).isEqualTo("金寨县农业农村局");
    assertThat(name.second()).containsExactly("金寨县乡村振兴局");
    assertThat(name.scope()).isEqualTo(EntityScope.OWN);
  }

  @Test
  void leavesAFormerNameInBracketsOut() {
    assertThat(WrittenName.of("寿县乡村振兴局（原寿县扶贫局）").folded()).isEqualTo("寿县乡村振兴局");
  }
}
