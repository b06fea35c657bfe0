package io.budgetlens.lake.release;

import io.budgetlens.lake.engine.WrittenFile;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/** Says a contract in Iceberg's words. */
final class IcebergType {
  private IcebergType() {}

  static Schema schema(TableContract contract) {
    List<Types.NestedField> fields = contract.columns().stream().map(IcebergType::field).toList();
    return new Schema(fields);
  }

  static PartitionSpec partitions(TableContract contract) {
    PartitionSpec.Builder spec = PartitionSpec.builderFor(schema(contract));
    contract.partition().forEach(spec::identity);
    return spec.build();
  }

  private static Types.NestedField field(Column column) {
    return column.required()
        ? Types.NestedField.required(column.id(), column.name(), of(column.type()))
        : Types.NestedField.optional(column.id(), column.name(), of(column.type()));
  }

  static Type of(ColumnType type) {
    return switch (type) {
      case TEXT -> Types.StringType.get();
      case INTEGER -> Types.IntegerType.get();
      case LONG -> Types.LongType.get();
      case BOOLEAN -> Types.BooleanType.get();
      case DATE -> Types.DateType.get();
      case TIMESTAMP -> Types.TimestampType.withoutZone();
      case MONEY, RATE, POINTS, QUANTITY -> Types.DecimalType.of(type.precision(), type.scale());
    };
  }

  /**
   * A value as Iceberg keeps it, from the text of a {@link WrittenFile}: days and microseconds
   * since 1970 for dates and times.
   */
  static Object value(ColumnType type, String text) {
    return switch (type) {
      case TEXT -> text;
      case INTEGER -> Integer.valueOf(text);
      case LONG -> Long.valueOf(text);
      case BOOLEAN -> text.equals("1") || Boolean.parseBoolean(text);
      case DATE -> (int) LocalDate.parse(text).toEpochDay();
      case TIMESTAMP -> microseconds(LocalDateTime.parse(text.replace(' ', 'T')));
      case MONEY, RATE, POINTS, QUANTITY -> new BigDecimal(text).setScale(type.scale());
    };
  }

  private static long microseconds(LocalDateTime time) {
    return ChronoUnit.MICROS.between(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), time);
  }
}
