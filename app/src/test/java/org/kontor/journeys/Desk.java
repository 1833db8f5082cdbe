package org.kontor.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.outside.AssembledKontor;

/// One person's browser at the console. It notes what no page may do: console errors, violations of
/// the content policy, missing words, sideways scroll, barriers. [#leave] fails with all of them.
final class Desk implements AutoCloseable {
  static final int WIDE = 1440;
  static final int PHONE = 390;

  private static final Pattern MISSING_WORD = Pattern.compile("\\?\\?[^?\\s]+\\?\\?");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  /// Refusals are answers: the browser notes each as if it were a failure.
  private static final Pattern REFUSAL = Pattern.compile("status of (409|422)\\b");

  private static final String SETTLED =
      """
      () => document.readyState === 'complete' && !window.onItsWay
        && !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')\
      """;

  /// A page that is being left still looks settled for a moment.
  private static final String WATCH =
      """
      document.addEventListener('securitypolicyviolation',
        event => console.error('Content policy: ' + event.violatedDirective + ' ' + event.blockedURI));
      window.addEventListener('submit', event => {
        const form = event.target;
        if (!event.defaultPrevented || (form.method === 'post' && !form.matches('[hx-post]'))) window.onItsWay = true;
      });
      window.addEventListener('click', event => {
        const link = event.target.closest && event.target.closest('a[href]:not([target]):not([href^="#"])');
        if (link && !event.defaultPrevented) window.onItsWay = true;
      });
      window.addEventListener('beforeunload', () => { window.onItsWay = true; });
      """;

  private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);

  private final BrowserContext context;
  private final Page page;
  private final String base;
  private final int width;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> way = new ArrayList<>();
  private boolean left;

  Desk(Browser browser, String base, int width) {
    this.base = base;
    this.width = width;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height(width))
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(30_000);
    context.addInitScript(WATCH);
    this.page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(error -> complain("script error: " + error));
  }

  Page page() {
    return page;
  }

  Desk signIn(String login) {
    go("/sign-in");
    page.locator("#u").fill(login);
    page.locator("#p")
        .fill(
            login.equals("admin")
                ? AssembledKontor.ADMIN_PASSWORD
                : AssembledKontor.STAFF_PASSWORD);
    press("Sign in");
    return this;
  }

  /// Opens an address of the console and looks it over.
  Desk open(String path) {
    go(path);
    return lookOver();
  }

  private void go(String path) {
    page.navigate(base + path);
    settle();
    way.add(path);
  }

  /// Presses the button or follows the link that says so.
  Desk press(String words) {
    page.locator("#main button:visible, #main a:visible")
        .filter(new Locator.FilterOptions().setHasText(words))
        .first()
        .click();
    settle();
    way.add(words + " -> " + page.url().replace(base, ""));
    return this;
  }

  /// Until regions and swaps have come.
  Desk settle() {
    page.waitForLoadState();
    page.waitForFunction(SETTLED);
    return this;
  }

  /// Waits until the page says so, by itself.
  Desk awaits(String words) {
    page.locator("#main").getByText(words).first().waitFor();
    return settle();
  }

  /// The value of a figure, by its label.
  String figure(String label) {
    return page.locator(".kpis > a")
        .filter(new Locator.FilterOptions().setHas(page.getByText(label, EXACTLY)))
        .first()
        .locator(".v")
        .innerText();
  }

  String text() {
    return page.locator("#main").innerText();
  }

  /// The page as it is now, at both widths.
  Desk lookOver() {
    for (int each : width == PHONE ? new int[] {WIDE, PHONE} : new int[] {PHONE, WIDE}) {
      page.setViewportSize(each, height(each));
      settle();
      lookForSidewaysScroll(each);
      lookForBarriers(each);
    }
    lookForMissingWords();
    return this;
  }

  private void lookForSidewaysScroll(int each) {
    Object over =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (((Number) over).intValue() > 0) {
      complain("scrolls sideways by " + over + " px at " + each);
    }
  }

  private void lookForBarriers(int each) {
    for (Rule rule : violations()) {
      if (GRAVE.contains(rule.getImpact())) {
        complain(
            "axe at %d: %s (%s): %s"
                .formatted(
                    each,
                    rule.getId(),
                    rule.getHelp(),
                    rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList()));
      }
    }
  }

  /// axe styles what it looks at, which the policy rightly blocks: that is not the page's doing.
  private List<Rule> violations() {
    int before = complaints.size();
    List<Rule> found = new AxeBuilder(page).analyze().getViolations();
    page.evaluate("() => new Promise(done => setTimeout(done))");
    complaints.subList(before, complaints.size()).removeIf(each -> each.contains("style"));
    return found;
  }

  private void lookForMissingWords() {
    String text = page.title() + "\n" + page.locator("body").innerHTML();
    Matcher missing = MISSING_WORD.matcher(text);
    while (missing.find()) {
      complain("missing word " + missing.group());
    }
    if (page.title().isBlank()) {
      complain("has no title");
    }
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error") && !REFUSAL.matcher(message.text()).find()) {
      complain("console: " + message.text() + " " + message.location());
    }
  }

  private void complain(String complaint) {
    String whole = page.url().replace(base, "") + " " + complaint;
    if (!complaints.contains(whole)) {
      complaints.add(whole);
    }
  }

  void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  /// Left in the middle, it leaves a picture of the page that someone got stuck on.
  @Override
  public void close() {
    if (!left) {
      Path picture = Path.of("target", "journeys", "stuck-" + System.nanoTime() + ".png");
      picture(picture);
      System.err.println("Stuck, see %s, on the way %s".formatted(picture.toAbsolutePath(), way));
    }
    context.close();
  }

  /// Fails if any page did what no page may do.
  void leave() {
    left = true;
    if (!complaints.isEmpty()) {
      throw new AssertionError("No page may do this:\n" + String.join("\n", complaints));
    }
  }

  private static int height(int width) {
    return width == PHONE ? 844 : 900;
  }
}
