package org.linli.shared.persistence;

import com.baomidou.mybatisplus.autoconfigure.MybatisPlusProperties;
import com.baomidou.mybatisplus.autoconfigure.SqlSessionFactoryBeanCustomizer;
import com.baomidou.mybatisplus.core.MybatisConfiguration;
import com.baomidou.mybatisplus.spring.MybatisSqlSessionFactoryBean;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.ibatis.mapping.ResultFlag;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.springframework.stereotype.Component;

/**
 * Maps rows to records by the names of their components, {@code startsAt} from the column {@code starts_at}. The mapping
 * is made once, when a statement is read; MyBatis itself would match names anew for each column of each row.
 */
@Component
class RecordMapping implements SqlSessionFactoryBeanCustomizer {

    private final MybatisPlusProperties properties;

    RecordMapping(MybatisPlusProperties properties) {
        this.properties = properties;
    }

    @Override
    public void customize(MybatisSqlSessionFactoryBean factory) {
        var configuration = new RecordConfiguration();
        properties.getConfiguration().applyTo(configuration);
        factory.setConfiguration(configuration);
    }

    /** Completes each mapping to a record that says nothing itself. */
    private static final class RecordConfiguration extends MybatisConfiguration {

        @Override
        public void addResultMap(ResultMap map) {
            var bare = map.getType().isRecord() && map.getResultMappings().isEmpty();
            super.addResultMap(bare ? byComponents(map) : map);
        }

        private ResultMap byComponents(ResultMap map) {
            var components = Arrays.stream(map.getType().getRecordComponents())
                    .map(this::argument)
                    .toList();
            return new ResultMap.Builder(this, map.getId(), map.getType(), components, false).build();
        }

        private ResultMapping argument(RecordComponent component) {
            var column = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            return new ResultMapping.Builder(this, null, column, component.getType())
                    .flags(List.of(ResultFlag.CONSTRUCTOR))
                    .build();
        }
    }
}
