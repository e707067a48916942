package org.entente.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium that shows the workbench. */
final class Chromium implements AutoCloseable {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENS = Path.of("target/screens");
    private static final long LOOK = 50;

    /** What is said of tests that are skipped. */
    static final String MISSING = "No Chromium; install it, on Debian by: apt install chromium chromium-driver";

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test, by name, where there is none. */
    static void need() {
        Assumptions.assumeTrue(isThere(), MISSING);
    }

    static boolean isThere() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    static Chromium open(int width, int height) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toString());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=en");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        // What moves by and by is measured before it is there.
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        Chromium browser = new Chromium(driver);
        browser.size(width, height);
        return browser;
    }

    /** The size of the page itself, whatever the window has around it. */
    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** The languages that whoever looks wants, the first before the others, with commas. */
    void languages(String tags) {
        driver.executeCdpCommand(
                "Emulation.setUserAgentOverride",
                Map.of("userAgent", String.valueOf(run("return navigator.userAgent")), "acceptLanguage", tags));
    }

    /** Leaves what it shows, with its cookies and complaints. */
    void forget() {
        driver.get("about:blank");
        driver.manage().deleteAllCookies();
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        complaints();
    }

    void go(String address) {
        driver.get(address);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** Opens an empty tab before the others and turns to it; tells what it is called. */
    String tab() {
        return driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
    }

    /** The tab that is turned to. */
    String shown() {
        return driver.getWindowHandle();
    }

    void turnTo(String tab) {
        driver.switchTo().window(tab);
    }

    /** Closes the tab that is turned to; another must be turned to then. */
    void leave() {
        driver.close();
    }

    /** Runs a script in the page. */
    Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /** Runs a script in the page that tells its result by its last argument. */
    Object runLater(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeAsyncScript(script, arguments);
    }

    /** Waits until something is there. */
    WebElement await(String css, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            List<WebElement> found = driver.findElements(By.cssSelector(css));
            if (!found.isEmpty()) {
                return found.get(0);
            } else if (System.nanoTime() > end) {
                throw new AssertionError("Not seen: " + css + "\nin: " + text("body"));
            }
            Thread.sleep(LOOK);
        }
    }

    /** Waits until a text is read in something. */
    void awaitText(String css, String text, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!text(css).contains(text)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not read: " + text + "\nin: " + text(css));
            }
            Thread.sleep(LOOK);
        }
    }

    /** Waits until something is there no more. */
    void awaitGone(String css, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (count(css) > 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Still seen: " + css);
            }
            Thread.sleep(LOOK);
        }
    }

    /** The text of all that is found, as it is seen. */
    String text(String css) {
        try {
            return driver.findElements(By.cssSelector(css)).stream()
                    .map(WebElement::getText)
                    .collect(Collectors.joining("\n"));
        } catch (StaleElementReferenceException e) {
            // It was drawn anew meanwhile.
            return text(css);
        }
    }

    int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    void click(String css, Duration limit) throws InterruptedException {
        await(css, limit);
        for (int attempt = 0; ; attempt++) {
            try {
                driver.findElement(By.cssSelector(css)).click();
                return;
            } catch (StaleElementReferenceException e) {
                if (attempt > 5) {
                    throw e;
                }
            }
        }
    }

    /** Clicks twice as people do who are used to icons. */
    void doubleClick(String css) {
        new Actions(driver).doubleClick(driver.findElement(By.cssSelector(css))).perform();
    }

    /** Clicks at a place of the page, whatever lies there. */
    void clickAt(double x, double y) {
        new Actions(driver)
                .moveToLocation((int) Math.round(x), (int) Math.round(y))
                .click()
                .perform();
    }

    /** Types into a field, or names files for it. */
    void type(String css, String text) {
        driver.findElement(By.cssSelector(css)).sendKeys(text);
    }

    /** Presses keys where the page has its focus. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(Keys.chord(keys));
    }

    /** Strikes a key, wherever the focus is: a field for files would take it for a name. */
    void strike(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** What the browser complains of. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue())
                .map(Object::toString)
                .toList();
    }

    /** Keeps what is seen, for people to look at. */
    void shoot(String name) throws IOException {
        Files.createDirectories(SCREENS);
        Files.write(SCREENS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
