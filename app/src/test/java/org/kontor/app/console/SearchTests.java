package org.kontor.app.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ConsoleTest
class SearchTests {
  @Autowired private MockMvc web;

  @Test
  void opensAnExactHitAtOnce() throws Exception {
    web.perform(get("/search").param("q", "SPECIMEN-1").with(Staff.ops()))
        .andExpect(status().isFound())
        .andExpect(header().string("Location", "/orders/SPECIMEN-1"));
  }

  @Test
  void listsWhatFitsAndMarksWhatWasTyped() throws Exception {
    web.perform(get("/search").param("q", "specimen").with(Staff.ops()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<mark>Specimen</mark")))
        .andExpect(content().string(containsString("Orders")));
  }

  @Test
  void answersThePaletteWithOptions() throws Exception {
    web.perform(
            get("/search")
                .param("q", "SPECIMEN-1")
                .with(Staff.ops())
                .header("HX-Request", "true")
                .header("HX-Target", "found"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("role=\"option\"")))
        .andExpect(content().string(not(containsString("<main"))));
  }

  @Test
  void findsOnlyWhatTheRoleMaySee() throws Exception {
    web.perform(get("/search").param("q", "specimen").with(Staff.merch()))
        .andExpect(content().string(not(containsString("/customers/specimen"))))
        .andExpect(content().string(not(containsString("/orders/specimen"))));
    web.perform(get("/search").param("q", "Operations").with(Staff.ops()))
        .andExpect(content().string(containsString("href=\"/operations/events\"")));
  }

  @Test
  void survivesAContextThatCannotSearch() throws Exception {
    web.perform(get("/search").param("q", "specimen breaks").with(Staff.ops()))
        .andExpect(status().isOk());
  }

  @Test
  void saysWhatToDoWhenNothingFits() throws Exception {
    web.perform(get("/search").param("q", "<b>nothing</b>").with(Staff.ops()))
        .andExpect(
            content().string(containsString("Nothing found for “&lt;b&gt;nothing&lt;/b&gt;”")));
    web.perform(get("/search").with(Staff.ops()))
        .andExpect(content().string(containsString("Type a number")));
  }
}
