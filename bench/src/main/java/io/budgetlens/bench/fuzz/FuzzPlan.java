package io.budgetlens.bench.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a run damages and how much of it.
 *
 * @param cases how many damaged files
 * @param seed of chance; the same seed damages the same files in the same way
 * @param samples folders of sound files
 * @param scratch a folder for files of the run, which is emptied by nobody
 * @param keep where files go that show a defect; absent where they go nowhere
 * @param ingests whether the damaged files are brought into a lake, too
 * @param progress hears how many cases are done
 */
public record FuzzPlan(
    int cases,
    long seed,
    List<Path> samples,
    Path scratch,
    @Nullable Path keep,
    boolean ingests,
    IntConsumer progress) {
  public FuzzPlan {
    samples = List.copyOf(samples);
  }
}
