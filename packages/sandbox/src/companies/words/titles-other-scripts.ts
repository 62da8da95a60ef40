import { titlePool } from './title-pool.ts'

export const russian = titlePool(`
general owner: Основатель
general chief: Генеральный директор; Исполнительный директор
sales director: Коммерческий директор; Директор по продажам
sales head: Начальник отдела продаж; Руководитель отдела продаж
sales manager: Менеджер по продажам
engineering chief: Технический директор
engineering head: Главный инженер
engineering -: Инженер-конструктор; Программист
marketing director: Директор по маркетингу
marketing manager: Менеджер по рекламе
finance director: Финансовый директор
finance -: Главный бухгалтер; Экономист
people director: Директор по персоналу
people -: Специалист по кадрам
operations director: Директор по производству
operations head: Начальник склада
procurement head: Начальник отдела закупок
legal -: Юрист
`)

export const greek = titlePool(`
general owner: Ιδρυτής
general chief: Διευθύνων Σύμβουλος; Γενικός Διευθυντής
sales director: Διευθυντής Πωλήσεων; Εμπορική Διευθύντρια
sales -: Πωλητής; Υπεύθυνη Εξυπηρέτησης Πελατών
engineering director: Τεχνικός Διευθυντής
engineering -: Μηχανικός Λογισμικού
marketing director: Διευθύντρια Μάρκετινγκ
finance director: Οικονομικός Διευθυντής
finance -: Λογίστρια
people director: Διευθύντρια Ανθρώπινου Δυναμικού
operations head: Υπεύθυνος Παραγωγής; Υπεύθυνη Αποθήκης
procurement head: Υπεύθυνος Προμηθειών
legal -: Νομική Σύμβουλος
`)

export const japanese = titlePool(`
general owner: 創業者
general chief: 代表取締役社長; 取締役副社長
sales director: 営業本部長
sales head: 営業部長; 海外営業部長
sales manager: 営業課長
sales -: 営業担当
engineering chief: 最高技術責任者
engineering head: 開発部長; 技術部長
engineering -: ソフトウェアエンジニア; 設計技術者
marketing head: マーケティング部長
marketing -: 広報担当
finance chief: 最高財務責任者
finance head: 経理部長
people head: 人事部長
people -: 採用担当
operations head: 工場長; 物流部長
procurement head: 購買部長
it head: 情報システム部長
legal head: 法務部長
`)

export const chinese = titlePool(`
general owner: 创始人
general chief: 首席执行官; 总经理; 董事长
sales director: 销售总监
sales manager: 销售经理; 大客户经理; 区域销售经理
sales -: 销售代表
engineering chief: 首席技术官
engineering director: 研发总监
engineering senior: 高级软件工程师
engineering -: 软件工程师; 质量工程师
marketing director: 市场总监
marketing manager: 市场经理
finance chief: 财务总监
finance -: 会计
people director: 人力资源总监
people manager: 人事经理
operations director: 运营总监
operations manager: 生产经理; 物流经理
procurement manager: 采购经理
legal -: 法律顾问
`)

export const korean = titlePool(`
general owner: 창업자
general chief: 대표이사; 부사장
sales director: 영업이사
sales head: 영업본부장; 영업팀장
sales -: 영업사원
engineering chief: 최고기술책임자
engineering head: 개발팀장; 연구소장
engineering -: 소프트웨어 엔지니어
marketing head: 마케팅팀장
marketing -: 홍보 담당
finance chief: 최고재무책임자
finance head: 재무팀장
people head: 인사팀장
operations head: 생산본부장; 물류팀장
procurement head: 구매팀장
legal -: 법무 담당
`)

export const arabic = titlePool(`
general owner: المؤسس
general chief: الرئيس التنفيذي; المدير العام
sales director: مدير المبيعات; مديرة المبيعات الإقليمية
sales -: مندوب مبيعات
engineering director: المدير التقني
engineering -: مهندس برمجيات; مهندسة جودة
marketing director: مديرة التسويق
finance director: المدير المالي
finance -: محاسب
people director: مديرة الموارد البشرية
operations director: مدير العمليات
operations manager: مدير المستودع
procurement manager: مدير المشتريات
legal -: مستشار قانوني
`)
