package gradus.cli.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LabServerTest {

  private static final KitFolder KIT = new KitFolder(Path.of("..").toAbsolutePath().normalize());

  private final HttpClient client = HttpClient.newHttpClient();
  private final EventStream events = new EventStream();
  private LabServer server;
  private String commands = "";

  @BeforeEach
  void start() throws IOException {
    PageFiles files = new PageFiles(KIT);
    LabRoutes routes =
        new LabRoutes()
            .get("", none -> files.own("index.html"))
            .get("page", files::own)
            .get("lessons/figures", files::figure)
            .get("api/lesson", new LabLessons(KIT)::lesson)
            .post(
                "api/note",
                json -> {
                  commands += json;
                  return LabReply.json("{}");
                });
    server = new LabServer(0, routes, events);
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private URI at(String path) {
    return URI.create(server.address() + path);
  }

  private String origin() {
    return "http://127.0.0.1:" + at("").getPort();
  }

  private HttpResponse<String> get(URI address) throws Exception {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at("api/note")).POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void thePageAndWhatItIsMadeOf() throws Exception {
    HttpResponse<String> page = get(at(""));
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("page/main.js"));
    String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertEquals(200, get(at("page/main.js")).statusCode());
    assertEquals(
        "image/svg+xml",
        get(at("lessons/figures/07-dense-layer.svg")).headers().firstValue("Content-Type").get());
  }

  @Test
  void everyModuleThatAPageImportsIsThere() throws Exception {
    for (String name : PageFiles.MODULES) {
      HttpResponse<String> module = get(at("page/" + name));
      assertEquals(200, module.statusCode(), name);
      String imported =
          module
              .body()
              .lines()
              .filter(line -> line.startsWith("import"))
              .map(line -> line.replaceAll(".*'\\./(.*)';", "$1"))
              .filter(other -> !PageFiles.MODULES.contains(other))
              .collect(Collectors.joining());
      assertEquals("", imported, name);
    }
  }

  @Test
  void aLessonHasItsFormulasAndFigures() throws Exception {
    String lesson = get(at("api/lesson/07")).body();
    assertTrue(lesson.contains("<math>"));
    assertTrue(lesson.contains("src=\\\"lessons/figures/07-dense-layer.svg"));
    assertEquals(400, get(at("api/lesson/77")).statusCode());
    assertEquals("There is no lesson 77.\n", get(at("api/lesson/77")).body());
  }

  @Test
  void whoDoesNotKnowTheTokenIsRefused() throws Exception {
    assertEquals(403, get(URI.create(origin() + "/")).statusCode());
    assertEquals(403, get(URI.create(origin() + "/0123/")).statusCode());
    assertTrue(get(URI.create(origin() + "/")).body().startsWith("The address lacks its token"));
  }

  @Test
  void noPathLeadsOutOfTheFolders() throws Exception {
    for (String path :
        new String[] {"page/..%2FLabServer.class", "page/none.js", "lessons/figures/..%2F01.md"}) {
      assertEquals(404, get(at(path)).statusCode(), path);
    }
    assertEquals(404, get(at("etc/passwd")).statusCode());
  }

  @Test
  void commandsComeFromThisPageAlone() throws Exception {
    assertEquals(403, post("{}").statusCode(), "no origin");
    assertEquals(403, post("{}", "Origin", "http://evil.example").statusCode());
    assertEquals("", commands);
    assertEquals(200, post("{\"a\":1}", "Origin", origin()).statusCode());
    assertEquals("{\"a\":1}", commands);
  }

  @Test
  void badBodiesChangeNothing() throws Exception {
    assertEquals(400, post("nonsense", "Origin", origin()).statusCode());
    assertEquals(400, post("[1]", "Origin", origin()).statusCode());
    assertEquals(400, post("", "Origin", origin()).statusCode());
    assertEquals(413, post("x".repeat(70_000), "Origin", origin()).statusCode());
    assertEquals("", commands);
  }

  /** Java's client writes the Host header itself, so this one speaks HTTP by hand. */
  @Test
  void aForeignHostIsRefused() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), at("").getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
              .formatted(at("").getPath());
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 421"), answer);
    }
  }

  @Test
  void aPageThatOpensLaterIsSentTheState() throws Exception {
    events.send("board", "{\"n\":1}");
    events.send("board", "{\"n\":2}");
    HttpResponse<InputStream> stream =
        client.send(HttpRequest.newBuilder(at("events")).build(), BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      assertEquals("event: board", lines.readLine());
      assertEquals("data: {\"n\":2}", lines.readLine());
      assertEquals("", lines.readLine());
      events.send("board", "{\"n\":3}");
      assertEquals("event: board", lines.readLine());
      assertEquals("data: {\"n\":3}", lines.readLine());
    }
  }

  @Test
  void aTakenPortIsSaid() {
    UserMistake taken =
        assertThrows(
            UserMistake.class,
            () -> new LabServer(at("").getPort(), new LabRoutes(), new EventStream()).close());
    assertTrue(taken.getMessage().endsWith("leave --port out, and a free one is found."));
  }
}
