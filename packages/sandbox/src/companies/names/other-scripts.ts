import { culture } from './culture.ts'

export const russian = culture({
  male: 'Иван|Ivan, Сергей|Sergey, Дмитрий|Dmitry, Алексей|Alexey, Юрий|Yury, Михаил|Mikhail, Фёдор|Fedor, Григорий|Grigory, Павел|Pavel, Илья|Ilya, Андрей|Andrey, Никита|Nikita',
  female:
    'Ольга|Olga, Наталья|Natalya, Екатерина|Ekaterina, Юлия|Yulia, Анастасия|Anastasia, Ирина|Irina, Светлана|Svetlana, Ксения|Ksenia, Людмила|Lyudmila, Мария|Maria, Жанна|Zhanna, Софья|Sofya',
  last: 'Кузнецов|Kuznetsov/Кузнецова|Kuznetsova, Соколов|Sokolov/Соколова|Sokolova, Лебедев|Lebedev/Лебедева|Lebedeva, Морозов|Morozov/Морозова|Morozova, Щербаков|Shcherbakov/Щербакова|Shcherbakova, Журавлёв|Zhuravlev/Журавлёва|Zhuravleva, Ежов|Ezhov/Ежова|Ezhova, Чайковский|Chaykovsky/Чайковская|Chaykovskaya, Белинский|Belinsky/Белинская|Belinskaya, Цветков|Tsvetkov/Цветкова|Tsvetkova, Хомяков|Khomyakov/Хомякова|Khomyakova, Яковлев|Yakovlev/Яковлева|Yakovleva',
})

export const greek = culture({
  male: 'Γιώργος|Giorgos, Νίκος|Nikos, Δημήτρης|Dimitris, Κωνσταντίνος|Konstantinos, Παναγιώτης|Panagiotis, Σπύρος|Spyros, Θεόδωρος|Theodoros, Αλέξανδρος|Alexandros',
  female:
    'Μαρία|Maria, Ελένη|Eleni, Αικατερίνη|Aikaterini, Σοφία|Sofia, Βασιλική|Vasiliki, Χριστίνα|Christina, Αγγελική|Angeliki, Δέσποινα|Despoina',
  last: 'Παπαδόπουλος|Papadopoulos/Παπαδοπούλου|Papadopoulou, Αντωνίου|Antoniou, Γεωργίου|Georgiou, Νικολάου|Nikolaou, Οικονόμου|Oikonomou, Ιωαννίδης|Ioannidis/Ιωαννίδου|Ioannidou, Καραγιάννης|Karagiannis/Καραγιάννη|Karagianni, Ψαρράς|Psarras/Ψαρρά|Psarra, Χατζηδάκης|Chatzidakis/Χατζηδάκη|Chatzidaki, Ξενάκης|Xenakis/Ξενάκη|Xenaki',
})

export const japanese = culture(
  {
    male: '健一|Kenichi, 大輔|Daisuke, 翔太|Shota, 浩二|Koji, 直樹|Naoki, 誠|Makoto, 隆史|Takashi, 拓也|Takuya, 悠斗|Yuto, 和夫|Kazuo',
    female:
      '陽子|Yoko, 美咲|Misaki, 由美|Yumi, 恵子|Keiko, さくら|Sakura, 直美|Naomi, 真由美|Mayumi, 千尋|Chihiro, 彩香|Ayaka, 結衣|Yui',
    last: '佐藤|Sato, 鈴木|Suzuki, 高橋|Takahashi, 田中|Tanaka, 渡辺|Watanabe, 小林|Kobayashi, 山本|Yamamoto, 松本|Matsumoto, 石川|Ishikawa, 藤田|Fujita, 岡本|Okamoto, 清水|Shimizu, 森|Mori, 大野|Ono',
  },
  { familyFirst: ' ' },
)

export const chinese = culture(
  {
    male: '伟|Wei, 建国|Jianguo, 志强|Zhiqiang, 浩然|Haoran, 明|Ming, 俊杰|Junjie, 文博|Wenbo, 海涛|Haitao',
    female: '丽|Li, 晓燕|Xiaoyan, 静|Jing, 雨萱|Yuxuan, 秀英|Xiuying, 思琪|Siqi, 雪梅|Xuemei, 佳怡|Jiayi',
    last: '王|Wang, 李|Li, 张|Zhang, 刘|Liu, 陈|Chen, 欧阳|Ouyang, 赵|Zhao, 周|Zhou, 徐|Xu, 孙|Sun, 郭|Guo, 司马|Sima',
  },
  { familyFirst: '' },
)

export const korean = culture(
  {
    male: '민준|Minjun, 서준|Seojun, 지훈|Jihoon, 성민|Seongmin, 현우|Hyunwoo, 동현|Donghyun, 영수|Youngsoo, 재원|Jaewon',
    female: '서연|Seoyeon, 지은|Jieun, 수진|Sujin, 민지|Minji, 혜진|Hyejin, 유나|Yuna, 은영|Eunyoung, 하은|Haeun',
    last: '김|Kim, 이|Lee, 박|Park, 최|Choi, 정|Jung, 강|Kang, 윤|Yoon, 임|Lim, 한|Han, 남궁|Namgoong',
  },
  { familyFirst: '' },
)

export const arabic = culture({
  male: 'محمد|Mohammed, أحمد|Ahmed, خالد|Khalid, يوسف|Youssef, عمر|Omar, طارق|Tariq, حسن|Hassan, سامي|Sami',
  female: 'فاطمة|Fatima, ليلى|Layla, مريم|Maryam, نورة|Noura, هدى|Huda, سلمى|Salma, رانيا|Rania, زينب|Zainab',
  last: 'المنصوري|Al Mansouri, الهاشمي|Al Hashimi, حداد|Haddad, خوري|Khoury, الشريف|Al Sharif, نجار|Najjar, السيد|Al Sayed, صباغ|Sabbagh, بن سعيد|Ben Said, العمري|Al Omari',
})
