package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The unit that a table names as its own, beside a key such as 单位名称 or 实施单位. */
final class TableUnit {
  private static final List<String> KEYS =
      List.of(
          "部门名称", "单位名称", "填报单位", "预算单位", "评价单位", "部门", "单位", "部门单位名称", "预算部门", "部门/单位名称", "项目单位",
          "实施单位", "项目实施单位", "资金使用单位", "主管部门", "项目主管部门", "主管部门及代码");

  private TableUnit() {}

  static @Nullable String of(Document document) {
    for (Table table : document.tables()) {
      Grid.Cell beside = new Grid(document, table).beside(KEYS);
      if (beside != null && beside.number() == null) {
        String name = OrganName.of(beside.text());
        if (name != null) {
          return name;
        }
      }
    }
    return null;
  }
}
