package org.linli.door.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ProxiesTests {

    private final Proxies proxies = new Proxies(List.of("10.0.0.0/8", "127.0.0.1", "fd00::/16"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Who is no proxy is believed nothing.
                "203.0.113.1 | 198.51.100.1 | 203.0.113.1",
                "203.0.113.1 | 127.0.0.1 | 203.0.113.1",
                "11.0.0.1 | 198.51.100.1 | 11.0.0.1",
                // A proxy says who asked it; what that one said before is his own affair.
                "10.0.0.1 | 198.51.100.1 | 198.51.100.1",
                "10.0.0.1 | 192.0.2.66, 198.51.100.1 | 198.51.100.1",
                "10.0.0.1 | 127.0.0.1, 198.51.100.1 | 198.51.100.1",
                "10.0.0.1 | 192.0.2.66, 198.51.100.1, 10.0.0.2, 10.3.0.1 | 198.51.100.1",
                "10.0.0.1 | 10.0.0.2, 10.0.0.3 | 10.0.0.2",
                "fd00::1 | 198.51.100.1 | 198.51.100.1",
                "127.0.0.1 | '' | 127.0.0.1",
                // Where it says something else, the proxy itself is as far as we can see.
                "10.0.0.1 | nonsense | 10.0.0.1",
                "10.0.0.1 | localhost | 10.0.0.1",
                "10.0.0.1 | 198.51.100.1, unknown | 10.0.0.1",
                "10.0.0.1 | 198.51.100.1, | 10.0.0.1",
                "10.0.0.1 | 198.51.100.1, , 10.0.0.2 | 10.0.0.2",
                "10.0.0.1 | 999.1.1.1 | 10.0.0.1",
                // 2^64 addresses of one connection are one; IPv4 in IPv6 is IPv4.
                "10.0.0.1 | 2001:db8:1:2:3:4:5:6 | 20010db800010002",
                "10.0.0.1 | 2001:db8:1:2:ffff:: | 20010db800010002",
                "10.0.0.1 | 2001:db8:1:3:: | 20010db800010003",
                "10.0.0.1 | ::ffff:198.51.100.1 | 198.51.100.1",
                "::ffff:10.0.0.1 | 198.51.100.1 | 198.51.100.1",
                "2001:db8:1:2:: | 198.51.100.1 | 20010db800010002"
            })
    void believesOurProxiesOnly(String peer, String forwarded, String key) {
        assertThat(proxies.addressOf(request(peer, forwarded)).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "192.168.0.1"})
    void believesNobodyWhenNoneIsConfigured(String peer) {
        assertThat(new Proxies(List.of())
                        .addressOf(request(peer, "198.51.100.1"))
                        .key())
                .isEqualTo(peer);
    }

    @Test
    void readsSeveralHeadersAsOne() {
        var request = request("10.0.0.1", "192.0.2.66");
        request.addHeader("X-Forwarded-For", "198.51.100.1, 10.0.0.2");

        assertThat(proxies.addressOf(request).key()).isEqualTo("198.51.100.1");
    }

    @Test
    void whoBelievesEverybodyIsDeceived() {
        var mutant = new Proxies(List.of("0.0.0.0/0"));

        assertThat(mutant.addressOf(request("203.0.113.1", "198.51.100.1")).key())
                .as("the mutant must be caught")
                .isNotEqualTo("203.0.113.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/99", "nonsense"})
    void aProxyIsAnAddressOrARange(String proxy) {
        assertThatThrownBy(() -> new DoorRatesConfiguration().proxies(List.of(proxy)))
                .hasMessageContaining("LINLI_PROXIES must be addresses");
    }

    @Test
    void anAddressDoesNotPrintItself() {
        assertThat(proxies.addressOf(request("203.0.113.1", "")).toString()).doesNotContain("203");
    }

    private static MockHttpServletRequest request(String peer, String forwarded) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        if (!forwarded.isEmpty()) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        return request;
    }
}
