package io.budgetlens.bench.workload;

/**
 * An invented county with its units: about forty to a county, ten counties to a city.
 *
 * @param code nine digits, of a real province and an invented city and county
 */
record Place(String code, String name) {
  private static final int UNITS = 40;
  private static final int COUNTIES = 90;
  private static final int CITIES = 90;
  private static final int[] PROVINCES = {
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
    53, 54, 61, 62, 63, 64, 65
  };
  private static final String[] OFFICES = {
    "财政局",
    "教育局",
    "公安局",
    "民政局",
    "司法局",
    "水利局",
    "农业农村局",
    "卫生健康局",
    "审计局",
    "统计局",
    "林业局",
    "交通运输局",
    "生态环境局",
    "应急管理局",
    "市场监督管理局",
    "文化和旅游局",
    "医疗保障局",
    "信访局",
    "档案馆",
    "图书馆",
    "第一中学",
    "第二中学",
    "实验小学",
    "人民医院",
    "疾病预防控制中心",
    "融媒体中心",
    "残疾人联合会",
    "总工会",
    "妇女联合会",
    "科学技术协会",
    "工商业联合会",
    "机关事务服务中心",
    "住房和城乡建设局",
    "自然资源局",
    "城市管理局",
    "退役军人事务局",
    "人力资源和社会保障局",
    "发展和改革局",
    "工业和信息化局",
    "商务局"
  };

  /** The place of the unit with a number, counted from 0. */
  static Place of(int unit) {
    int number = unit / UNITS;
    int province = PROVINCES[number % PROVINCES.length];
    int within = number / PROVINCES.length;
    int city = 1 + within % CITIES;
    int county = 1 + within / CITIES % COUNTIES;
    return new Place(
        "%02d%02d%02d000".formatted(province, city, county),
        "样本%02d省%02d市%02d县".formatted(province, city, county));
  }

  static String unitCode(int unit) {
    return "%03d001".formatted(101 + unit % UNITS);
  }

  static String office(int unit) {
    return OFFICES[unit % UNITS];
  }
}
