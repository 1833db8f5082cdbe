package org.kontor.inventory.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.inventory.domain.Postcode;
import org.kontor.inventory.domain.Postcodes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ImportPostcodesService implements ImportPostcodes {
  private static final int BATCH = 2000;
  private static final int REFUSALS = 20;

  private final Postcodes postcodes;

  ImportPostcodesService(Postcodes postcodes) {
    this.postcodes = postcodes;
  }

  @Override
  public Postcodes.Saved run(InputStream file) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    List<Refusal> refusals = new ArrayList<>();
    Map<String, Postcode> batch = new LinkedHashMap<>();
    var counts = new Postcodes.Saved(0, 0, 0);
    int number = 0;
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        var postcode = Postcode.parse(number == 1 ? line.replaceFirst("^\uFEFF", "") : line);
        batch.put(postcode.country() + postcode.code() + "\t" + postcode.place(), postcode);
      } catch (IllegalArgumentException e) {
        refusals.add(new Refusal(number, String.valueOf(e.getMessage())));
        if (refusals.size() == REFUSALS) {
          break;
        }
      }
      if (batch.size() == BATCH) {
        counts = counts.plus(postcodes.save(batch.values()));
        batch.clear();
      }
    }
    counts = counts.plus(postcodes.save(batch.values()));
    if (number == 0) {
      refusals.add(new Refusal(1, "The file is empty"));
    }
    if (!refusals.isEmpty()) {
      throw new FileRefused(refusals);
    }
    return counts;
  }
}
