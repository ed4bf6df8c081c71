package gradus.cli.lab;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Sends events to all open pages (server-sent events). A page that opens later, or again, is sent
 * the last event of each name: that is the state. Of frames, which come many a second, a page that
 * is slow gets the newest alone.
 */
final class EventStream implements AutoCloseable {

  /** Without an event for so long, a comment is sent: it tells whether the page is still there. */
  private static final int SECONDS_BETWEEN = 15;

  private static final String END = "";

  private final Map<String, String> last = new LinkedHashMap<>();
  private final List<BlockingQueue<String>> pages = new CopyOnWriteArrayList<>();
  private volatile boolean isClosed;

  /**
   * Sends an event.
   *
   * @param name of the event
   * @param json its data, on one line
   */
  synchronized void send(String name, String json) {
    String event = event(name, json);
    last.put(name, event);
    pages.forEach(page -> page.add(event));
  }

  /**
   * Sends an event in the place of those of its name that a page has not been sent yet.
   *
   * @param name of the event
   * @param json its data, on one line
   */
  synchronized void sendFrame(String name, String json) {
    String event = event(name, json);
    String before = last.put(name, event);
    pages.forEach(page -> addFrame(page, before, event));
  }

  /**
   * Sends an event to the pages that are open: what is soon over is no state.
   *
   * @param name of the event
   * @param json its data, on one line
   */
  void sendOnce(String name, String json) {
    String event = event(name, json);
    pages.forEach(page -> page.add(event));
  }

  private static String event(String name, String json) {
    return "event: %s\ndata: %s\n\n".formatted(name, json);
  }

  /** Adds an event in the place of the one before, if that still waits; null for none. */
  static void addFrame(Queue<String> page, String before, String event) {
    if (before != null) {
      page.remove(before);
    }
    page.add(event);
  }

  /** Writes events to a page until it is closed. */
  void follow(HttpExchange exchange) throws IOException {
    BlockingQueue<String> events = new LinkedBlockingQueue<>();
    synchronized (this) {
      events.addAll(last.values());
      pages.add(events);
    }
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    try (exchange) {
      exchange.sendResponseHeaders(200, 0);
      write(events, exchange.getResponseBody());
    } catch (IOException gone) {
      // The page was closed.
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } finally {
      pages.remove(events);
    }
  }

  private void write(BlockingQueue<String> events, OutputStream out)
      throws IOException, InterruptedException {
    while (!isClosed) {
      String event = events.poll(SECONDS_BETWEEN, TimeUnit.SECONDS);
      if (END.equals(event)) {
        return;
      }
      out.write((event == null ? ": still here\n\n" : event).getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  @Override
  public void close() {
    isClosed = true;
    pages.forEach(page -> page.add(END));
  }
}
