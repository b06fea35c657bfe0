package io.budgetlens.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Something the product must do well beside a reference that does the same or less. */
interface Target {
  int number();

  /** What the product does, and against what. */
  String what();

  List<Limit> limits();

  /** Whether it is the target as worded; what is told besides is measured the same way. */
  default boolean isJudged() {
    return true;
  }

  /**
   * Makes the data where it is not there yet.
   *
   * @param data a folder of this size's data
   * @return the rows or documents that each side works through
   */
  long prepare(Size size, Path data) throws IOException;

  /**
   * Does the work of one side, in a process of its own.
   *
   * @param scratch an empty folder, removed afterwards
   */
  void run(Side side, Size size, Path data, Path scratch) throws Exception;

  /** Whether a process's start is a good part of its time, so that the product's is prepared. */
  default boolean startsOften() {
    return false;
  }

  /** Options of both sides' Java machines. */
  default List<String> options() {
    return List.of("-Xmx320m", "-XX:+UseSerialGC");
  }
}
