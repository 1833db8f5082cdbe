package org.kontor.fulfillment.domain.sourcing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;

/// The smallest set of locations that together have what is needed; among equally small ones the
/// nearest.
///
/// Exact up to ten locations that have anything, by trying the sets in the order of their size.
/// Beyond that, one or two locations are still found exactly, and more by greedy set cover: the one
/// that adds most, then those that turned out not to be needed are dropped. An order of 300 lines
/// over 40 locations takes a few milliseconds.
final class Cover {
  private static final int EXACT = 10;

  private final int[] need;
  private final int[][] have;
  private final int[] distance;

  /// @param able locations that may ship, nearest first
  Cover(List<Sku> skus, int[] wanted, List<Candidate> able) {
    have = new int[able.size()][skus.size()];
    need = new int[skus.size()];
    distance = able.stream().mapToInt(Candidate::distance).toArray();
    for (int s = 0; s < need.length; s++) {
      int all = 0;
      for (int c = 0; c < have.length; c++) {
        have[c][s] = Math.min(wanted[s], able.get(c).stock().getOrDefault(skus.get(s), 0));
        all = Math.min(wanted[s], all + have[c][s]);
      }
      need[s] = all;
    }
  }

  /// What all of them have together, at most what is wanted.
  int[] reachable() {
    return need.clone();
  }

  /// Indexes of the locations, nearest first; they cover what is [#reachable()].
  int[] smallest() {
    int most = have.length <= EXACT ? have.length : 2;
    for (int size = 0; size <= most; size++) {
      int[] best = best(new int[size], 0, 0, null);
      if (best != null) {
        return best;
      }
    }
    return greedy();
  }

  private int @Nullable [] best(int[] set, int filled, int from, int @Nullable [] best) {
    if (filled == set.length) {
      return covers(set) && (best == null || total(set) < total(best)) ? set.clone() : best;
    }
    int[] found = best;
    for (int c = from; c <= have.length - (set.length - filled); c++) {
      set[filled] = c;
      found = best(set, filled + 1, c + 1, found);
    }
    return found;
  }

  private boolean covers(int[] set) {
    for (int s = 0; s < need.length; s++) {
      int sum = 0;
      for (int c : set) {
        sum += have[c][s];
      }
      if (sum < need[s]) {
        return false;
      }
    }
    return true;
  }

  private int total(int[] set) {
    return Arrays.stream(set).map(c -> distance[c]).sum();
  }

  private int[] greedy() {
    int[] left = need.clone();
    int[] set = {};
    while (Arrays.stream(left).anyMatch(n -> n > 0)) {
      int next = mostOf(left);
      for (int s = 0; s < left.length; s++) {
        left[s] -= Math.min(left[s], have[next][s]);
      }
      set = IntStream.concat(Arrays.stream(set), IntStream.of(next)).sorted().toArray();
    }
    for (int i = set.length - 1; i >= 0; i--) {
      int farthest = set[i];
      int[] without = Arrays.stream(set).filter(c -> c != farthest).toArray();
      set = covers(without) ? without : set;
    }
    return set;
  }

  private int mostOf(int[] left) {
    int best = -1;
    int most = 0;
    for (int c = 0; c < have.length; c++) {
      int gain = 0;
      for (int s = 0; s < left.length; s++) {
        gain += Math.min(left[s], have[c][s]);
      }
      if (gain > most) {
        best = c;
        most = gain;
      }
    }
    return best;
  }
}
