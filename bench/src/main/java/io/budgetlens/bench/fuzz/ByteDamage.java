package io.budgetlens.bench.fuzz;

import io.budgetlens.bench.fuzz.Mutant.Damaged;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Damage that knows nothing of what bytes mean. */
final class ByteDamage {
  private final SplittableRandom random;

  ByteDamage(SplittableRandom random) {
    this.random = random;
  }

  Damaged any(byte[] bytes) {
    return switch (random.nextInt(5)) {
      case 0 -> flipped(bytes);
      case 1 -> overwritten(bytes);
      case 2 -> without(bytes);
      case 3 -> twice(bytes);
      default -> swapped(bytes);
    };
  }

  Damaged cut(byte[] bytes) {
    int length = random.nextInt(bytes.length);
    return new Damaged("cut after " + length, Arrays.copyOf(bytes, length));
  }

  private Damaged flipped(byte[] bytes) {
    byte[] other = bytes.clone();
    int flips = 1 + random.nextInt(8);
    for (int i = 0; i < flips; i++) {
      other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return new Damaged(flips + " bits flipped", other);
  }

  private Damaged overwritten(byte[] bytes) {
    byte[] other = bytes.clone();
    int from = random.nextInt(other.length);
    int length = Math.min(other.length - from, 1 + random.nextInt(64));
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    boolean zeros = random.nextInt(3) == 0;
    System.arraycopy(zeros ? new byte[length] : noise, 0, other, from, length);
    return new Damaged(length + (zeros ? " zeros" : " bytes of noise") + " at " + from, other);
  }

  private Damaged without(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + chunk());
    return new Damaged(
        (to - from) + " bytes gone at " + from,
        joined(bytes, new int[] {0, from, to, bytes.length}));
  }

  private Damaged twice(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + chunk());
    return new Damaged(
        (to - from) + " bytes twice at " + from,
        joined(bytes, new int[] {0, to, from, bytes.length}));
  }

  private Damaged swapped(byte[] bytes) {
    int length = Math.max(1, Math.min(chunk(), bytes.length / 3));
    int first = random.nextInt(Math.max(1, bytes.length - 2 * length));
    int second = first + length + random.nextInt(Math.max(1, bytes.length - first - 2 * length));
    int end = Math.min(bytes.length, second + length);
    int[] ranges = {
      0, first, second, end, first + length, second, first, first + length, end, bytes.length
    };
    return new Damaged(length + " bytes at " + first + " and " + second, joined(bytes, ranges));
  }

  private int chunk() {
    return 1 << random.nextInt(13);
  }

  private static byte[] joined(byte[] bytes, int[] ranges) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < ranges.length; i += 2) {
      out.write(bytes, ranges[i], Math.max(0, ranges[i + 1] - ranges[i]));
    }
    return out.toByteArray();
  }
}
