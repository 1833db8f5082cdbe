package org.kontor.customer.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.NotFound;
import org.kontor.customer.StaleVersion;
import org.kontor.customer.domain.CustomerProfile;
import org.kontor.customer.domain.CustomerProfiles;
import org.kontor.customer.domain.PhoneNumber;
import org.kontor.customer.domain.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CorrectProfileService implements CorrectProfile {
  private static final int LONGEST_NAME = 200;

  private final CustomerProfiles profiles;
  private final Clock clock;

  CorrectProfileService(CustomerProfiles profiles, Clock clock) {
    this.profiles = profiles;
    this.clock = clock;
  }

  @Override
  public Result correct(Command command) {
    CustomerProfile profile =
        profiles
            .find(command.customer())
            .orElseThrow(() -> new NotFound("Customer", command.customer()));
    List<Problem> problems = problemsOf(command);
    if (!problems.isEmpty()) {
      return new Result.Invalid(problems);
    }
    if (profile.version() != command.version()) {
      return new Result.Stale();
    }
    var corrected =
        profile.correct(
            command.name().strip(),
            given(command.phone()).map(PhoneNumber::of).orElse(null),
            given(command.writeIn()).orElse(null),
            command.by(),
            clock.instant());
    if (corrected.isEmpty()) {
      return new Result.Unchanged();
    }
    try {
      profiles.save(profile, corrected.get());
    } catch (StaleVersion _) {
      // Someone was faster by less than a request: they are shown to each other all the same
      return new Result.Stale();
    }
    return new Result.Corrected();
  }

  private static List<Problem> problemsOf(Command command) {
    List<Problem> problems = new ArrayList<>();
    if (command.name().isBlank()) {
      problems.add(Problem.NAME_MISSING);
    } else if (command.name().strip().length() > LONGEST_NAME) {
      problems.add(Problem.NAME_TOO_LONG);
    }
    if (given(command.phone()).filter(phone -> PhoneNumber.read(phone).isEmpty()).isPresent()) {
      problems.add(Problem.PHONE_UNREADABLE);
    }
    if (given(command.writeIn()).filter(tag -> !Wording.LANGUAGES.contains(tag)).isPresent()) {
      problems.add(Problem.LANGUAGE_UNKNOWN);
    }
    return problems;
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
  }
}
