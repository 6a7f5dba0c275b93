package org.linli.households;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorTests {

    @ParameterizedTest
    @CsvSource({
        "3单元501,3单元501室,true",
        "３单元５０１,3单元501室,true",
        "3-501,3单元501室,true",
        "12号楼3单元501,3单元501室,true",
        "12栋 3 - 0501 号,3单元501室,true",
        "501,3单元501室,true",
        "3单元a2,3单元A2室,true",
        "3单元502,3单元501室,false",
        "2单元501,3单元501室,false",
        "50,3单元501室,false",
        "没有数字,3单元501室,false",
        "没有数字,无门牌,false"
    })
    void theSameDoorIsFoundHoweverItIsWritten(String typed, String name, boolean same) {
        assertThat(Door.of(typed).matches(Door.of(name))).isEqualTo(same);
        assertThat(Door.of(name).matches(Door.of(typed))).isEqualTo(same);
    }
}
