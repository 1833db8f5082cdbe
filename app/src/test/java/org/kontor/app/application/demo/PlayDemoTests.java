package org.kontor.app.application.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.app.TravellingClock;
import org.kontor.app.domain.demo.PlayedChapters;
import org.kontor.customer.DemoChapter;

class PlayDemoTests {
  private final TravellingClock clock = new TravellingClock(ZoneOffset.UTC);
  private final List<String> told = new ArrayList<>();
  private final List<Instant> hours = new ArrayList<>();
  private final Map<String, PlayedChapters.Progress> progress = new HashMap<>();
  private int due;

  private final PlayedChapters played =
      new PlayedChapters() {
        @Override
        public Progress of(String chapter) {
          return progress.getOrDefault(chapter, Progress.UNTOUCHED);
        }

        @Override
        public void begin(String chapter) {
          progress.put(chapter, Progress.BEGUN);
        }

        @Override
        public void finish(String chapter) {
          progress.put(chapter, Progress.FINISHED);
        }

        @Override
        public boolean eventsAreHandled() {
          return true;
        }
      };

  private final class Shop implements DemoChapter {
    @Override
    public int position() {
      return 400;
    }

    @Override
    public void prepare(Stage stage) {
      told.add("shop is built");
    }

    @Override
    public void live(Instant hour, Stage stage) {
      hours.add(clock.instant());
      if (hours.size() <= 2) {
        told.add("order " + hours.size());
        due = 2;
        stage.pass(Duration.ofMinutes(40));
      }
    }

    @Override
    public int catchUp() {
      return due == 0 ? 0 : due--;
    }
  }

  private final class Shelf implements DemoChapter {
    @Override
    public int position() {
      return 300;
    }

    @Override
    public void prepare(Stage stage) {
      told.add("shelf is filled");
    }

    @Override
    public void live(Instant hour, Stage stage) {
      if (hours.size() < 2) {
        told.add("shelf is counted");
      }
    }
  }

  private PlayDemo.Result play() {
    return new PlayDemoService(List.of(new Shop(), new Shelf()), played, clock).play();
  }

  @Test
  void livesThroughTheSameHoursInEveryContextFromTheLeft() {
    assertThat(play()).isEqualTo(new PlayDemo.Result.Played(2));

    assertThat(told)
        .containsExactly(
            "shelf is filled",
            "shop is built",
            "shelf is counted",
            "order 1",
            "shelf is counted",
            "order 2");
    assertThat(hours).isSorted().hasSize(15 * 24);
    assertThat(Duration.between(hours.getFirst(), hours.getLast())).isLessThan(Duration.ofDays(15));
    assertThat(Duration.between(hours.getLast(), Instant.now()))
        .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    assertThat(due).isZero();
    assertThat(Duration.between(clock.instant(), Instant.now()).abs())
        .isLessThan(Duration.ofSeconds(5));
    assertThat(play()).isEqualTo(new PlayDemo.Result.Played(0));
  }

  @Test
  void isNotPlayedAgainWhereItWasInterrupted() {
    progress.put("Shop", PlayedChapters.Progress.BEGUN);

    assertThat(play()).isEqualTo(new PlayDemo.Result.Interrupted("Shop"));
    assertThat(told).isEmpty();
  }
}
