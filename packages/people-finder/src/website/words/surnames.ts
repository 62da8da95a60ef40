/**
 * The most common surnames of scripts without capitals, which alone tell a name from a word. Sources: the censuses'
 * lists of the hundred to two hundred most common names (China 2020, Taiwan 2018, Korea 2015, Japan by Myoji Yurai).
 */

const chinese = new Set(
  Array.from(
    `王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔
谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫閻段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬钱錢严嚴洪武莫孔汤湯向常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟申殷
詹欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤时時阳陽穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁
窦竇戚岑景党宫宮费費卜冷晏席卫衛米柏宗瞿桂全苟楚闵閔商佟祖`.replaceAll(/\s/g, ''),
  ),
)

const chineseDouble =
  /^(欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|夏侯|端木|南宫|司徒)/

const japanese =
  `佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 齋藤 清水 山崎 阿部 池田 橋本 石川
 山下 中島 中嶋 石井 小川 前田 岡田 長谷川 藤田 近藤 後藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 岡本 藤原 金子 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田
 上田 原 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 谷口 安藤 大野 丸山 今井 河野 藤本 村田 武田 上野 杉山 増田 平野 小島 千葉 久保 松井 岩崎 桜井 松尾 野口 野村 木下 菊地 菊池
 佐野 大塚 新井 杉本 市川 古川 水野 小山 島田 高田 山内 西田 西川 北村 五十嵐 安田 飯田 川崎 中田 本田 久保田 東 吉川 平田 川口 服部 岩田 土屋 関 樋口 秋山 福島 望月 松岡
 浜田 永井 矢野 荒木 大西 森本 野田 熊谷 渡部 大久保 早川 田口 川上 松下 小松 浅野 片山 栗原 黒田 尾崎 広瀬 辻 星野 荒井 内藤 須藤 馬場 大橋 北川 松村 森 林 南 森山 吉村 吉岡
 田辺 平井 小池 児玉 入江 堀 神田 三宅 西山 堀内 石原 篠原 白石 大島 大谷 長田 永田 中西 本間 川村 岸 高山 高野 宇野 星 成田 関口 飯塚 岩本 奥村`
    .split(/\s+/)
    .filter((name) => name.length > 0)

const korean = new Set(
  Array.from(
    '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국은편용예봉경사부',
  ),
)
const koreanDouble = /^(남궁|선우|황보|제갈|독고|사공)/

export function startsWithChineseSurname(text: string): boolean {
  return chinese.has(text.charAt(0)) || chineseDouble.test(text)
}

export function startsWithJapaneseSurname(text: string): boolean {
  return japanese.some((surname) => text.length > surname.length && text.startsWith(surname))
}

export function startsWithKoreanSurname(text: string): boolean {
  return korean.has(text.charAt(0)) || koreanDouble.test(text)
}
