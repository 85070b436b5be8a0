package coop.fourmiliere.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The server settings of one small KRaft node that is broker and controller at once. */
record Settings(Path data, int port, int controllerPort) {

  static final String CONTROLLER = "CONTROLLER";
  static final int NODE_ID = 1;

  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("process.roles", "broker,controller"),
          Map.entry("node.id", Integer.toString(NODE_ID)),
          Map.entry("controller.listener.names", CONTROLLER),
          Map.entry("auto.create.topics.enable", "false"),
          // One node holds the only copy of everything.
          Map.entry("default.replication.factor", "1"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("offsets.topic.num.partitions", "1"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("transaction.state.log.num.partitions", "1"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("share.coordinator.state.topic.num.partitions", "1"),
          // It elects itself, so it need not wait for others.
          Map.entry("controller.quorum.election.timeout.ms", "200"),
          Map.entry("controller.quorum.fetch.timeout.ms", "400"),
          Map.entry("controller.quorum.election.backoff.max.ms", "100"),
          Map.entry("broker.heartbeat.interval.ms", "250"),
          // A node that was killed may come back under its number only after this time.
          Map.entry("broker.session.timeout.ms", "3000"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          // A controller without followers need not show twice a second that it is there.
          Map.entry("metadata.max.idle.interval.ms", "5000"),
          // Memory and threads of a shop, not of a data centre.
          Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
          Map.entry("log.index.size.max.bytes", "1048576"),
          Map.entry("log.segment.bytes", "67108864"),
          Map.entry("num.network.threads", "2"),
          Map.entry("num.io.threads", "4"),
          Map.entry("background.threads", "4"));

  Map<String, String> asMap() {
    String listener = "PLAINTEXT://127.0.0.1:" + port;
    Map<String, String> all = new TreeMap<>(FIXED);
    all.put("listeners", listener + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
    all.put("advertised.listeners", listener);
    all.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    all.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    all.put("log.dirs", logs().toString());
    return all;
  }

  Path logs() {
    return data.resolve("log");
  }
}
