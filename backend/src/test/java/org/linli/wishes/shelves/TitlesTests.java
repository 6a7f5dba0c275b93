package org.linli.wishes.shelves;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.shared.text.Bigrams;
import org.linli.wishes.TitlePairs;

/** What was tried before it was decided how alike titles have to be. */
class TitlesTests {

    private static final String SAME =
            """
            想要一个新书包 / 一个书包
            想要一个新书包 / 给孩子的新书包
            20个书包 / 希望有20个新书包
            修理漏水的水龙头 / 水龙头漏水求修
            水龙头漏水 / 厨房水龙头一直漏水，想请人修
            想要一台轮椅 / 借一台轮椅
            想要轮椅 / 轮椅一辆
            陪我去医院复查 / 陪老人去医院
            陪奶奶去医院看病 / 陪爷爷去医院复查
            教我用智能手机 / 学用智能手机
            想学用微信视频 / 教老人用微信视频通话
            下水道堵了 / 厨房下水道堵了请人疏通
            想要一套数学练习册 / 六年级数学练习册
            周末陪我下象棋 / 想找人下象棋
            家里灯泡坏了换不了 / 换客厅灯泡
            一双运动鞋 / 孩子想要运动鞋
            理发师上门理发 / 上门理发
            血压计 / 想要一台电子血压计
            想要一副老花镜 / 老花镜
            安装扶手 / 卫生间安装扶手
            冬天的棉被 / 想要一床棉被
            想要一床厚棉被 / 一床棉被过冬
            辅导孩子写作业 / 周末辅导数学作业
            磨菜刀 / 磨刀和剪子
            想要一个书包 / 少年学堂20个新书包
            书包 / 给孩子的新书包
            轮椅 / 想借一台轮椅带父亲晒太阳
            修水龙头 / 厨房水龙头漏水请人修
            想要一床棉被 / 想要一床过冬的厚棉被
            找人下棋 / 周末陪爷爷下象棋
            """;
    private static final String ANOTHER =
            """
            想要一个新书包 / 想要一个轮椅
            想要一个新书包 / 想要一台血压计
            想要一双运动鞋 / 想要一双棉手套
            陪我去医院复查 / 周末陪我下象棋
            陪我去公园走走 / 陪我去医院复查
            教我用智能手机 / 想要一台智能手环
            厨房下水道堵了 / 厨房的灯坏了
            想要一套数学练习册 / 想要一套茶具
            修理漏水的水龙头 / 修理吱呀响的门
            想请人帮忙搬家 / 想请人帮忙理发
            希望有人陪我聊天 / 希望有人教我书法
            给孩子的新书包 / 给孩子的运动鞋
            20个书包 / 20个篮球
            老花镜 / 老年手机
            辅导孩子写作业 / 辅导老人用手机
            卫生间安装扶手 / 卫生间灯坏了
            家里的旧沙发搬下楼 / 家里的网线断了
            一床棉被过冬 / 一个电热水袋过冬
            冬天的棉被 / 冬天的棉衣
            上门理发 / 上门量血压
            想学用微信视频 / 想学书法
            """;

    @Test
    void mostTitlesThatMeanTheSameAreAlikeAndMostThatOnlySoundAlikeAreNot() {
        assertThat(alike(SAME, 0.2)).isEqualTo(27);
        assertThat(alike(SAME, 0.3)).isEqualTo(22);
        assertThat(alike(ANOTHER, 0.2)).isEqualTo(9);
        assertThat(alike(ANOTHER, 0.3)).isEqualTo(5);
        assertThat(Titles.ALIKE).isEqualTo(0.2);
    }

    @ParameterizedTest
    @CsvSource({"想要一个书包, 书包", "希望有一台 血压计！, 血压计", "想请人帮忙修灯, 修灯", "请人帮忙, 请人帮忙", "想要, 想要", "'', ''"})
    void whatAllSayDoesNotCountUnlessNothingElseIsSaid(String title, String telling) {
        assertThat(TitlePairs.of(title).values()).isEqualTo(Bigrams.of(telling).values());
    }

    private static int alike(String pairs, double floor) {
        return (int) pairs.lines()
                .map(line -> line.strip().split(" / "))
                .filter(pair -> TitlePairs.of(pair[0]).likeness(TitlePairs.of(pair[1])) >= floor)
                .count();
    }
}
