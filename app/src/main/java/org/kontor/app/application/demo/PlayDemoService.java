package org.kontor.app.application.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kontor.app.TravellingClock;
import org.kontor.app.domain.demo.PlayedChapters;
import org.kontor.customer.DemoChapter;
import org.springframework.stereotype.Service;

/// Not one transaction: the use cases that the chapters call have their own, and events need them
/// committed.
@Service
class PlayDemoService implements PlayDemo, DemoChapter.Stage {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration STORY = Duration.ofDays(15);
  private static final Duration HOUR = Duration.ofHours(1);

  private final List<DemoChapter> chapters;
  private final PlayedChapters played;
  private final TravellingClock clock;
  private Instant end = Instant.EPOCH;

  PlayDemoService(List<DemoChapter> chapters, PlayedChapters played, TravellingClock clock) {
    this.chapters =
        chapters.stream().sorted(Comparator.comparingInt(DemoChapter::position)).toList();
    this.played = played;
    this.clock = clock;
  }

  @Override
  public Result play() {
    List<DemoChapter> untold = new ArrayList<>();
    for (DemoChapter chapter : chapters) {
      switch (played.of(name(chapter))) {
        case BEGUN -> {
          return new Result.Interrupted(name(chapter));
        }
        case UNTOUCHED -> untold.add(chapter);
        case FINISHED -> {}
      }
    }
    if (!untold.isEmpty()) {
      tell(untold);
    }
    return new Result.Played(untold.size());
  }

  private void tell(List<DemoChapter> untold) {
    untold.forEach(chapter -> played.begin(name(chapter)));
    end = clock.instant();
    try {
      for (DemoChapter chapter : untold) {
        chapter.prepare(this);
        settle();
      }
      Instant last = end.minus(HOUR);
      for (Instant hour = end.minus(STORY); !hour.isAfter(last); hour = hour.plus(HOUR)) {
        at(hour);
        for (DemoChapter chapter : untold) {
          chapter.live(hour, this);
        }
        settle();
      }
    } finally {
      clock.comeBack();
    }
    untold.forEach(chapter -> played.finish(name(chapter)));
  }

  private static String name(DemoChapter chapter) {
    return chapter.getClass().getSimpleName();
  }

  @Override
  public void at(Instant moment) {
    clock.travelTo(moment);
  }

  @Override
  public void pass(Duration time) {
    clock.travelTo(clock.instant().plus(time));
  }

  @Override
  public Instant end() {
    return end;
  }

  @Override
  public void settle() {
    do {
      awaitEvents();
    } while (chapters.stream().mapToInt(DemoChapter::catchUp).sum() > 0);
  }

  private void awaitEvents() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!played.eventsAreHandled()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "Events of the demo data were not handled within " + PATIENCE);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while demo data was made", e);
      }
    }
  }
}
