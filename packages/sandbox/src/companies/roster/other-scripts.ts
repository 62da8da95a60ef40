// Full name; name without the legal form; name in Latin letters; slug; place; encoding of the website.

export const russia = `
ООО «Северный Мост»; Северный Мост; Severny Most; severny-most; Arkhangelsk; utf-8
АО «Янтарный Берег»; Янтарный Берег; Yantarny Bereg; yantarny-bereg; Kaliningrad; windows-1251
ООО «Щедрая Нива»; Щедрая Нива; Shchedraya Niva; shchedraya-niva; Voronezh; windows-1251
АО «Уральский Самоцвет»; Уральский Самоцвет; Uralsky Samotsvet; uralsky-samotsvet; Yekaterinburg; utf-8
`

export const greece = `
Γαλάζια Ακτή Α.Ε.; Γαλάζια Ακτή; Galazia Akti; galazia-akti; Thessaloniki; utf-8
Ελαιώνας Μεσσηνίας Ε.Π.Ε.; Ελαιώνας Μεσσηνίας; Elaionas Messinias; elaionas-messinias; Kalamata; iso-8859-7
`

export const japan = `
株式会社青波製作所; 青波製作所; Aonami Seisakusho; aonami; Nagoya; utf-8
銀杏ソフトウェア株式会社; 銀杏ソフトウェア; Icho Software; icho-soft; Tokyo; shift_jis
株式会社雪見食品; 雪見食品; Yukimi Shokuhin; yukimi-foods; Sapporo; euc-jp
若草物流株式会社; 若草物流; Wakakusa Butsuryu; wakakusa; Osaka; utf-8
`

export const china = `
杭州青竹科技有限公司; 青竹科技; Qingzhu Keji; qingzhu; Hangzhou; utf-8
深圳海燕电子股份有限公司; 海燕电子; Haiyan Dianzi; haiyan-dianzi; Shenzhen; gb18030
成都云雀物流有限公司; 云雀物流; Yunque Wuliu; yunque; Chengdu; utf-8
`

export const korea = `
주식회사 푸른솔전자; 푸른솔전자; Pureunsol Electronics; pureunsol; Suwon; utf-8
달빛소프트 주식회사; 달빛소프트; Dalbit Soft; dalbitsoft; Pangyo; euc-kr
`

export const emirates = `
شركة واحة النخيل للتقنية; واحة النخيل; Wahat Al Nakheel; wahat-nakheel; Sharjah; utf-8
`
