package org.linli.embedded;

import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the page of the simulated WeChat: phones with their messages, grants, pictures and faults. */
@Component
@WhenEmbedded
class SimulatedWeChatPages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/wechat-sim/").setViewName("forward:/wechat-sim/index.html");
        pages.addRedirectViewController("/wechat-sim", "/wechat-sim/");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/wechat-sim/**")
                .addResourceLocations("classpath:/wechat-sim/")
                .setCacheControl(CacheControl.noCache());
    }
}
