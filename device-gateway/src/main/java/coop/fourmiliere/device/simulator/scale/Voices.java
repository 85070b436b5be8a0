package coop.fourmiliere.device.simulator.scale;

/** The voices by the names of their protocols, and of scales that speak one in their own way. */
final class Voices {

  private Voices() {}

  static Voice of(String protocol) {
    return switch (protocol) {
      case "toledo-8217" -> new ToledoVoice();
      case "nci" -> new AskedVoice("W\r", Layouts::nci, "Z\r", Layouts.NCI_ZERO);
      case "nci-67xxu" -> new AskedVoice("W\r", Layouts::nci67xxu, "Z\r", Layouts.NCI_67XXU_ZERO);
      case "nci-6712" -> new AskedVoice("W\r", Layouts::nci6712, "Z\r", "\n2p0\r\u0003");
      case "sma" -> new AskedVoice("\nW\r", Layouts::sma, "\nZ\r", "");
      case "dialog-06" -> new DialogVoice();
      case "icl" -> new PdIIVoice('\u0011', true);
      case "cas-pd2" -> new PdIIVoice('\u0012', false);
      case "cas-type-6" -> new CasType6Voice();
      case "cas-ecr" -> new StreamingVoice(Layouts::casEcr);
      case "mt-sics", "kern-kcp" -> new AskedVoice("SI\r\n", Layouts::sics, "Z\r\n", "Z A\r\n");
      case "adam-azextra" -> new AdamVoice();
      case "kern-old" -> new AskedVoice("w", Layouts::kernOld);
      case "kern-fkb" -> new AskedVoice("w", Layouts::kernFkb);
      case "kern-kfb" -> new AskedVoice("W\r\n", Layouts::indicator);
      case "indicator" -> new StreamingVoice(Layouts::indicator);
      case "sartorius-sbi" -> new AskedVoice("\u001BP\r\n", Layouts::sbi, "\u001BV\r\n", "");
      case "ohaus" -> new AskedVoice("IP\r\n", Layouts::ohaus, "Z\r\n", "");
      case "dibal" -> new DibalVoice();
      case "epelsa" -> new StreamingVoice(Layouts::epelsa);
      case "usb-hid" -> new StreamingVoice(Layouts::hid);
      default -> throw new IllegalArgumentException("nobody simulates " + protocol);
    };
  }
}
