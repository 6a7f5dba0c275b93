package org.linli.embedded;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The embedded default, WeChat and what they need, without the other modules: what starts fast and fails clearly. */
@Configuration(proxyBeanMethods = false)
@TestComponent // or the scan of the whole server would find it
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.modulith.core.config.ApplicationModuleInitializerRuntimeVerification",
            "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
            "org.springframework.modulith.events.config.EventExternalizationAutoConfiguration",
            "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration",
            "com.baomidou.mybatisplus.autoconfigure.MybatisPlusAutoConfiguration"
        })
@ComponentScan(
        basePackages = {"org.linli.wechat", "org.linli.shared.startup"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.linli\\.wechat\\.push\\..*"))
@Import({GraphiqlPages.class, PreviewPages.class, ReadyBanner.class})
class SlimApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SlimApplication.class, arguments);
    }

    @Bean
    SecurityFilterChain everybody(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    DemoLogins demoLogins() {
        return () -> List.of(new DemoLogin("居民", "王五", "dev-wangwu"));
    }
}
