package org.kontor.customer.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.CustomerId;
import org.kontor.customer.domain.ProfileCorrected.Change;
import org.kontor.customer.domain.ProfileCorrected.Field;

/// Who a shopper is to us, whatever channel they come by.
///
/// Nobody creates a profile: it begins with the first fact that is told of an e-mail address we
/// don't know, and takes name, phone and language from there. Later facts with the same address
/// find it again; they add phones and addresses and never overwrite. What is wrong is put right by
/// an agent, and the history says by whom. An agent may also settle in which language we write;
/// until then each message is in the language of its order.
public final class CustomerProfile {
  private final CustomerId id;
  private final int version;
  private final List<String> emails;
  private String name;
  private @Nullable PhoneNumber phone;
  private @Nullable String writeIn;

  /// @param emails the primary one first
  /// @param phone the one to call
  /// @param writeIn the language that an agent settled, as a BCP 47 tag
  public CustomerProfile(
      CustomerId id,
      int version,
      List<String> emails,
      String name,
      @Nullable PhoneNumber phone,
      @Nullable String writeIn) {
    this.id = id;
    this.version = version;
    this.emails = List.copyOf(emails);
    this.name = name;
    this.phone = phone;
    this.writeIn = writeIn;
  }

  /// Puts right what is different; empty if nothing is.
  public Optional<ProfileCorrected> correct(
      String name, @Nullable PhoneNumber phone, @Nullable String writeIn, String by, Instant at) {
    List<Change> changes = new ArrayList<>();
    note(changes, Field.NAME, this.name, name);
    note(changes, Field.PHONE, numberOf(this.phone), numberOf(phone));
    note(changes, Field.LANGUAGE, this.writeIn, writeIn);
    this.name = name;
    this.phone = phone;
    this.writeIn = writeIn;
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new ProfileCorrected(id, List.copyOf(changes), by, at));
  }

  private static void note(
      List<Change> changes, Field field, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(field, before, after));
    }
  }

  private static @Nullable String numberOf(@Nullable PhoneNumber phone) {
    return phone == null ? null : phone.number();
  }

  public CustomerId id() {
    return id;
  }

  public int version() {
    return version;
  }

  public List<String> emails() {
    return emails;
  }

  public String name() {
    return name;
  }

  public @Nullable PhoneNumber phone() {
    return phone;
  }

  public @Nullable String writeIn() {
    return writeIn;
  }
}
