package dev.hearsay.service;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that send too slowly, or nothing, are given up, and others are served. */
class SlowClientsTest {
  private static final String HEAD = " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n";

  private Service service;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    Settings.Limits limits =
        Settings.Limits.defaults().withTimes(Duration.ofMillis(500), Duration.ofMillis(300));
    service = Service.start(Settings.defaults().withPort(0).withLimits(limits));
    client = new Client(service.address());
  }

  @AfterEach
  void stop() {
    client.close();
    try (Client another = new Client(service.address())) {
      another.post("/check", Texts.article("asked", Texts.QUAY)).expect(200);
    }
    service.close();
  }

  @Test
  void aRequestThatIsNeverFinishedIsGivenUp() throws IOException {
    for (String bytes :
        List.of(
            "",
            "G",
            "GET /hea",
            "GET /health HTTP/1.1\r\nHost: he",
            "POST /articles HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1000\r\n\r\n{\"id\":")) {
      String reply = client.raw(bytes);
      assertFalse(reply.startsWith("HTTP/1.1 2"), reply);
    }
  }

  @Test
  void aBodyThatTricklesIsGivenUp() throws IOException {
    try (Socket socket = client.connect()) {
      socket.setTcpNoDelay(true);
      byte[] head =
          ("POST /check" + HEAD + "Content-Type: application/json\r\nContent-Length: 50000\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1);
      socket.getOutputStream().write(head);
      InputStream in = socket.getInputStream();
      socket.setSoTimeout(20);
      byte[] reply = new byte[1_000];
      int read = 0;
      for (int sent = 0; read == 0 && sent < 50_000; sent++) {
        socket.getOutputStream().write(' ');
        try {
          read = in.read(reply);
        } catch (SocketTimeoutException e) {
          // the service still waits
        }
      }
      String text = new String(reply, 0, Math.max(0, read), StandardCharsets.UTF_8);
      assertTrue(text.startsWith("HTTP/1.1 408 "), text);
    }
  }

  @Test
  void clientsThatSayNothingDoNotKeepOthersOut() throws IOException {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        Socket socket = client.connect();
        socket
            .getOutputStream()
            .write("POST /check HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
        silent.add(socket);
      }
      client.get("/health").expect(200);
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }
}
