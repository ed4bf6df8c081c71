package gradus.cli.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.KitCopy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the playground's addresses, and the events in which it answers. */
class LabPlaygroundTest {

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private final EventStream events = new EventStream();
  private LabPlayground playground;
  private LabServer server;

  @BeforeEach
  void start() throws IOException {
    playground = new LabPlayground(KitCopy.in(folder).folder(), events);
    server = new LabServer(0, playground.addTo(new LabRoutes()), events);
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
    playground.close();
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    URI address = URI.create(server.address() + "api/play/" + path);
    return client.send(
        HttpRequest.newBuilder(address)
            .POST(BodyPublishers.ofString(body.replace('\'', '"')))
            .header("Origin", "http://127.0.0.1:" + address.getPort())
            .build(),
        BodyHandlers.ofString());
  }

  private void assertRefused(String path, String body, String sentence) throws Exception {
    HttpResponse<String> reply = post(path, body);
    assertEquals(400, reply.statusCode(), reply.body());
    assertEquals(sentence + "\n", reply.body());
  }

  @Test
  void whatIsWrongIsRefusedInOneSentenceAndNothingChanges() throws Exception {
    assertRefused("do", "{'do':'run'}", "There is no run yet; start one.");
    assertRefused("start", "{}", "There are one or two runs.");
    assertRefused("start", "{'runs':[{},{},{}]}", "There are one or two runs.");
    assertRefused(
        "start",
        "{'runs':[{'dataset':'xor','options':{'learning-rate':'0'}}]}",
        "Learning-rate is 0; it must be a number larger than 0, for example 0.1.");
    assertRefused(
        "start",
        "{'runs':[{'parts':'mistake','mistake':'step07/none'}]}",
        "There is no mistake step07/none.");
    assertEquals(200, post("start", "{'runs':[{'dataset':'xor','hidden':'2'}]}").statusCode());
    assertRefused("do", "{'do':'fly'}", "The playground cannot do fly.");
    assertRefused("set", "{'run':4}", "There is no such run.");
    assertRefused(
        "start",
        "{'runs':[{'hidden':'x'}]}",
        "The hidden layers are x; they must be at most 4 numbers from 1 to 16 joined by dashes,"
            + " such as 8-8.");
    assertEquals(200, post("do", "{'do':'epoch'}").statusCode());
  }

  @Test
  void aPageThatOpensLaterSeesTheRunsAndTheNewestFrame() throws Exception {
    assertEquals(200, post("start", "{'runs':[{'dataset':'or','hidden':''}]}").statusCode());
    assertEquals(200, post("do", "{'do':'epoch'}").statusCode());
    List<String> lines = firstEvents(2);
    assertEquals("event: runs", lines.get(0));
    assertTrue(lines.get(1).contains("\"layers\":\"2-1\""), lines.get(1));
    assertEquals("event: play", lines.get(3));
    assertTrue(lines.get(4).contains("\"epoch\":1,"), lines.get(4));
  }

  @Test
  void aSlowPageGetsTheNewestFrameAlone() {
    Queue<String> page = new ArrayDeque<>(List.of("board"));
    EventStream.addFrame(page, null, "frame 1");
    EventStream.addFrame(page, "frame 1", "frame 2");
    EventStream.addFrame(page, "frame 2", "frame 3");
    assertEquals(List.of("board", "frame 3"), List.copyOf(page));
    page.clear();
    EventStream.addFrame(page, "frame 3", "frame 4");
    assertEquals(List.of("frame 4"), List.copyOf(page));
  }

  @Test
  void whatIsSoonOverIsNotToldToAPageThatOpensLater() throws Exception {
    events.sendOnce("waits", "{}");
    events.send("board", "{}");
    assertEquals(List.of("event: board", "data: {}", ""), firstEvents(1));
  }

  private List<String> firstEvents(int count) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "events")).build();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                client.send(request, BodyHandlers.ofInputStream()).body(),
                StandardCharsets.UTF_8))) {
      return reader.lines().limit(3L * count).toList();
    }
  }
}
