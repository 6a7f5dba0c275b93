package org.linli.embedded.wechat;

import java.time.Instant;
import java.util.Map;

/** A message that the simulated WeChat has shown on a phone. */
public record SentMessage(String openid, String templateId, String page, Map<String, String> values, Instant at) {}
