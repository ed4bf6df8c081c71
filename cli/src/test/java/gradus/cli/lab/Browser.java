package gradus.cli.lab;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a window, and what a person does with it. */
final class Browser implements AutoCloseable {

  /** Long, for machines that do other things as well; nothing waits longer than it needs. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final List<Path> BROWSERS =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  private static final List<Path> DRIVERS =
      List.of(Path.of("/usr/bin/chromedriver"), Path.of("/usr/lib/chromium/chromedriver"));

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Opens a browser with an empty page. */
  static Browser open(Path profile, String... options) {
    ChromeOptions chrome = new ChromeOptions();
    chrome.setBinary(found(BROWSERS).toFile());
    chrome.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile.toAbsolutePath());
    chrome.addArguments(options);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(found(DRIVERS).toFile())
            .usingAnyFreePort()
            .build();
    Browser browser = new Browser(new ChromeDriver(service, chrome));
    browser.driver.manage().timeouts().scriptTimeout(PATIENCE);
    return browser.size(1280, 900);
  }

  /** Keeps what is downloaded in a folder. */
  Browser downloadTo(Path folder) {
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toAbsolutePath().toString()));
    return this;
  }

  /** Waits until a file is there and whole. */
  Browser waitFor(Path file) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> file + " is not there")
        .until(page -> Files.exists(file) && file.toFile().length() > 0);
    return this;
  }

  private static Path found(List<Path> places) {
    return places.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "the browser's tests need Chromium and its driver, and there is none of "
                        + places
                        + "; Debian has them as chromium and chromium-driver."));
  }

  Browser size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    return this;
  }

  /** Goes to an address; also where only what stands behind its # is another. */
  Browser go(String address) {
    driver.get("about:blank");
    driver.get(address);
    return this;
  }

  /** Waits until the element is there and has this in its text. */
  Browser sees(String selector, String text) {
    new WebDriverWait(driver, PATIENCE)
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> "\"%s\" in %s:%n%s".formatted(text, selector, text("body")))
        .until(
            page ->
                page.findElements(By.cssSelector(selector)).stream()
                    .anyMatch(element -> textOf(element).contains(text)));
    return this;
  }

  /** Waits until the text of the first such element is like this. */
  Browser matches(String selector, String pattern) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> "\"%s\" in %s:%n%s".formatted(pattern, selector, text("body")))
        .until(page -> text(selector).matches(pattern));
    return this;
  }

  /** Also what only a screen reader is told. */
  private static String textOf(WebElement element) {
    return String.valueOf(element.getDomProperty("textContent"));
  }

  /** The text of the first such element; empty if there is none. */
  String text(String selector) {
    return texts(selector).stream().findFirst().orElse("");
  }

  /** An attribute of the first such element; empty if there is none. */
  String attribute(String selector, String name) {
    return steady(
        () ->
            driver.findElements(By.cssSelector(selector)).stream()
                .findFirst()
                .map(element -> element.getDomAttribute(name))
                .orElse(""));
  }

  List<String> texts(String selector) {
    return steady(
        () -> driver.findElements(By.cssSelector(selector)).stream().map(Browser::textOf).toList());
  }

  /** What is read of the page; again, if the page replaces it meanwhile. */
  private <T> T steady(Supplier<T> reading) {
    return new WebDriverWait(driver, PATIENCE)
        .ignoring(StaleElementReferenceException.class)
        .until(page -> reading.get());
  }

  int count(String selector) {
    return driver.findElements(By.cssSelector(selector)).size();
  }

  Browser click(String selector) {
    return act(selector, WebElement::click);
  }

  /** Acts once the element is there; again, if the page has replaced it meanwhile. */
  private Browser act(String selector, Consumer<WebElement> action) {
    new WebDriverWait(driver, PATIENCE)
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> selector + " is not there")
        .until(
            page -> {
              action.accept(page.findElement(By.cssSelector(selector)));
              return true;
            });
    return this;
  }

  /** Presses keys at whatever has the focus. */
  Browser press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
    return this;
  }

  /** Goes on with Tab until an element has the focus. */
  Browser tabTo(String selector) {
    for (int i = 0; i < 200; i++) {
      if ((Boolean) script("return document.activeElement.matches(arguments[0])", selector)) {
        return this;
      }
      press(Keys.TAB);
    }
    throw new AssertionError("Tab does not lead to " + selector);
  }

  /** Writes into a field in the place of what is there, and leaves it. */
  Browser write(String selector, String text) {
    return write(selector, text, Keys.TAB);
  }

  /** Writes into a field in the place of what is there, and presses Enter. */
  Browser answer(String selector, String text) {
    return write(selector, text, Keys.ENTER);
  }

  private Browser write(String selector, String text, Keys end) {
    // As a person does: an emptied field would be a change of its own.
    String everything = Keys.chord(Keys.CONTROL, "a");
    return act(selector, field -> field.sendKeys(everything, text, end));
  }

  Object script(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  /** The accessibility rules that the page breaks, with the elements that do. */
  List<String> violations() {
    return new AxeBuilder()
        .analyze(driver).getViolations().stream().map(Browser::described).toList();
  }

  private static String described(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> node.getHtml())
        .collect(Collectors.joining("\n  ", rule.getId() + ": " + rule.getHelp() + "\n  ", ""));
  }

  /** What the page has logged as an error. */
  List<String> errors() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(String::valueOf)
        .filter(entry -> entry.contains("SEVERE"))
        .toList();
  }

  /** Whether something is cut off at the right: the page is wider than its window. */
  boolean isTooWide() {
    return (Boolean)
        script(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  /** Takes a picture of the window. */
  void picture(Path file) {
    try {
      SmallPicture.write(driver.getScreenshotAs(OutputType.BYTES), file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Waits until the address has this in it. */
  Browser addressHas(String part) {
    new WebDriverWait(driver, PATIENCE).until(page -> page.getCurrentUrl().contains(part));
    return this;
  }

  String address() {
    return driver.getCurrentUrl();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
