// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { refused } from './people-fixture'
import { type Answer, eventually, offline, type Phone } from './phone'
import { claimOf, found, openWishes, ownWish, reader, wishDetail } from './wish-fixture'

const open = (shown: Parameters<typeof found>[0], answers: Record<string, Answer> = {}, level = 'RESIDENT') =>
  openWishes('wish/index?id=1', { Wish: () => found(shown), WishReader: () => reader(level), ...answers })

const alert = (phone: Phone) => phone.find('[role=alert]')?.textContent

test('says everything about a wish', async () => {
  const phone = await open(wishDetail({ partsAsked: 20, partsTaken: 5 }))

  await eventually(() => expect(phone.text).toContain('旧书包坏了。'))
  for (const words of ['等人认领', '王阿姨', '五一街社区', '共 20 份，已认领 5 份', '每份约 80 元', '2030年5月1日 周三 前', '放在驿站，不用见面', '心愿驿站 · 五一街 12 号']) {
    expect(phone.text).toContain(words)
  }
})

test('a wish that is not there leads back to the others', async () => {
  const phone = await open(null)
  await eventually(() => expect(phone.text).toContain('找不到这个心愿'))

  phone.tap('看其他心愿')

  await eventually(() => expect(phone.text).toContain('心愿1'))
})

test('a wish that did not come says why and offers to try again', async () => {
  const phone = await open(null, { Wish: () => offline })
  await eventually(() => expect(phone.text).toContain('网络连不上'))

  phone.answer('Wish', () => found(wishDetail()))
  phone.tap('再试一次')

  await eventually(() => expect(phone.text).toContain('旧书包坏了。'))
})

test('some of the parts are claimed after a question, and the list is fetched anew', async () => {
  const phone = await openWishes('list/index', {
    Wish: () => found(wishDetail({ partsAsked: 20, partsTaken: 18 })),
    WishClaim: () => ({ wishClaim: { claim: { id: 'k1' }, userErrors: [] } }),
  })
  await eventually(() => expect(phone.button('查看心愿：心愿1')).toBeDefined())
  phone.tap('查看心愿：心愿1')
  await eventually(() => expect(phone.button('增加一份')).toBeDefined())
  for (const _ of [1, 2, 3]) phone.tap('增加一份')
  expect(phone.text).toContain('2 份')
  phone.answer('Wish', () => found(wishDetail({ partsAsked: 20, partsTaken: 20, status: 'CLAIMED', viewerClaim: claimOf({ parts: 2 }) })))

  phone.tap('我来认领')
  await phone.tapDialog('认领')

  await eventually(() => expect(phone.text).toContain('✓ 您认领了 2 份'))
  expect(phone.text).toContain('请在 2030年4月15日 周一 08:00 前完成')
  expect(phone.of('WishClaim')[0].variables.input).toMatchObject({ wishId: '1', parts: 2, clientRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
  phone.tap('返回')
  await eventually(() => expect(phone.of('Wishes')).toHaveLength(2))
})

test('whoever thinks better of it claims nothing', async () => {
  const phone = await open(wishDetail())
  await eventually(() => expect(phone.button('我来认领')).toBeDefined())

  phone.tap('我来认领')
  await phone.tapDialog('先不')

  expect(phone.of('WishClaim')).toHaveLength(0)
})

test('whoever is too late is told so and sees what is left', async () => {
  const phone = await open(wishDetail(), { WishClaim: () => ({ wishClaim: { claim: null, userErrors: refused('刚刚被别人认领了') } }) })
  await eventually(() => expect(phone.button('我来认领')).toBeDefined())
  phone.answer('Wish', () => found(wishDetail({ status: 'CLAIMED', partsTaken: 1 })))

  phone.tap('我来认领')
  await phone.tapDialog('认领')

  await eventually(() => expect(phone.text).toContain('已有人认领'))
  expect(alert(phone)).toBe('刚刚被别人认领了')
  expect(phone.button('我来认领')).toBeUndefined()
})

test('a guest binds her phone number first', async () => {
  const phone = await open(wishDetail(), { PhoneBind: () => ({ phoneBind: { viewer: { id: 'v1', phone: '138****1234', level: 'PHONE' }, userErrors: [] } }) }, 'GUEST')
  await eventually(() => expect(phone.button('绑定手机号后认领')).toBeDefined())
  phone.tap('绑定手机号后认领')
  await eventually(() => expect(phone.button('看懂了，同意')).toBeDefined())
  phone.tap('看懂了，同意')
  await phone.tapDialog('同意')
  phone.answer('WishReader', () => reader('PHONE'))

  phone.tap('用微信手机号绑定')
  await phone.tapDialog('允许')

  await eventually(() => expect(phone.button('我来认领')).toBeDefined())
})

test('whoever is under a pseudonym is helped by residents only', async () => {
  const phone = await open(wishDetail({ wisher: null, wisherName: '李小朋友' }), {}, 'PHONE')

  await eventually(() => expect(phone.text).toContain('这个心愿只请居民认领'))
  expect(phone.button('加入社区')).toBeDefined()
  expect(phone.button('我来认领')).toBeUndefined()
})

test('how to reach the wisher is shown after a question, and then called', async () => {
  const phone = await open(wishDetail({ status: 'CLAIMED', viewerClaim: claimOf() }), {
    WishContactReveal: () => ({ wishContactReveal: { contact: { name: '王秀英', phone: '13800138000', address: '3 号楼 501' }, userErrors: [] } }),
  })
  await eventually(() => expect(phone.button('看联系方式')).toBeDefined())
  expect(phone.text).toContain('每看一次都有记录')
  phone.tap('看联系方式')
  await phone.tapDialog('查看')

  await eventually(() => expect(phone.text).toContain('3 号楼 501'))
  phone.tap('打电话给王秀英，13800138000')
  expect(phone.wx.makePhoneCall).toHaveBeenCalledWith(expect.objectContaining({ phoneNumber: '13800138000' }))
})

test('a contact that is closed is told, and not shown', async () => {
  const phone = await open(wishDetail({ status: 'CLAIMED', viewerClaim: claimOf() }), {
    WishContactReveal: () => ({ wishContactReveal: { contact: null, userErrors: refused('已经确认，不能再看') } }),
  })
  await eventually(() => expect(phone.button('看联系方式')).toBeDefined())

  phone.tap('看联系方式')
  await phone.tapDialog('查看')

  await eventually(() => expect(alert(phone)).toBe('已经确认，不能再看'))
})

test('a delivery needs some words or a picture, and then waits for the wisher', async () => {
  const phone = await open(wishDetail({ status: 'CLAIMED', viewerClaim: claimOf() }), { WishDeliver: () => ({ wishDeliver: { claim: { id: 'k1' }, userErrors: [] } }) })
  await eventually(() => expect(phone.button('已经送到')).toBeDefined())
  phone.tap('已经送到')
  phone.tap('交给心愿人确认')
  await eventually(() => expect(alert(phone)).toBe('请写一句做了什么，或者拍张照片'))
  phone.answer('Wish', () => found(wishDetail({ status: 'DELIVERED', viewerClaim: claimOf({ state: 'DELIVERED' }) })))

  phone.write('做了什么', '书包放在前台了')
  phone.tap('交给心愿人确认')

  await eventually(() => expect(phone.text).toContain('等心愿人确认，一般 7 天内有结果'))
  expect(phone.of('WishDeliver')[0].variables.input).toMatchObject({ claimId: 'k1', note: '书包放在前台了', pictureIds: [] })
  expect(phone.button('放弃认领')).toBeUndefined()
})

test('more days are asked for once', async () => {
  const phone = await open(wishDetail({ status: 'CLAIMED', viewerClaim: claimOf() }), { WishExtensionAsk: () => ({ wishExtensionAsk: { claim: { id: 'k1' }, userErrors: [] } }) })
  await eventually(() => expect(phone.button('多要几天')).toBeDefined())
  phone.tap('多要几天')
  phone.answer('Wish', () => found(wishDetail({ status: 'CLAIMED', viewerClaim: claimOf({ extension: 'ASKED' }) })))

  phone.write('为什么要多几天', '缺货')
  phone.tap('请心愿人同意')

  await eventually(() => expect(phone.text).toContain('已经请心愿人多给几天，等答复'))
  expect(phone.button('多要几天')).toBeUndefined()
})

test('a claim is given back with a reason, and can then be claimed again', async () => {
  const phone = await open(wishDetail({ status: 'CLAIMED', viewerClaim: claimOf() }), { WishGiveUp: () => ({ wishGiveUp: { claim: { id: 'k1' }, userErrors: [] } }) })
  await eventually(() => expect(phone.button('放弃认领')).toBeDefined())
  phone.tap('放弃认领')
  phone.tap('确定放弃')
  await eventually(() => expect(alert(phone)).toBe('请先写原因'))
  phone.answer('Wish', () => found(wishDetail()))

  phone.write('为什么放弃', '要出差')
  phone.tap('确定放弃')

  await eventually(() => expect(phone.button('我来认领')).toBeDefined())
  expect(phone.of('WishGiveUp')[0].variables.input).toMatchObject({ claimId: 'k1', reason: '要出差' })
})

test('the wisher sees who has claimed, answers and is told what comes next', async () => {
  const asked = claimOf({ extension: 'ASKED', organisation: { id: 'o1', name: '红星之翼' } })
  const phone = await open(ownWish({ status: 'CLAIMED', claims: [asked] }, 'OPENED', 'CLAIMED'), {
    WishExtensionAnswer: () => ({ wishExtensionAnswer: { claim: { id: 'k1' }, userErrors: [] } }),
  })
  await eventually(() => expect(phone.text).toContain('李师傅（红星之翼） 认领了'))
  expect(phone.text).toContain('已经有人认领。完成后请您确认。')
  expect(phone.button('我来认领')).toBeUndefined()
  expect([...phone.page.querySelectorAll('.step')].map((each) => each.firstElementChild!.textContent)).toEqual(['有人认领', '审核通过，大家都能看到', '写下心愿'])
  phone.answer('Wish', () => found(ownWish({ status: 'CLAIMED', claims: [{ ...asked, extension: 'AGREED' }] })))

  phone.tap('同意，多给几天')

  await eventually(() => expect(phone.button('同意，多给几天')).toBeUndefined())
  expect(phone.of('WishExtensionAnswer')[0].variables.input).toMatchObject({ claimId: 'k1', agreed: true })
})

test('the wisher confirms after a question and then thanks', async () => {
  const delivered = claimOf({ state: 'DELIVERED', note: '书包放在前台了' })
  const phone = await open(ownWish({ status: 'DELIVERED', claims: [delivered] }), {
    WishConfirm: () => ({ wishConfirm: { claim: { id: 'k1' }, userErrors: [] } }),
    WishThank: () => ({ wishThank: { wish: { id: '1' }, userErrors: [] } }),
  })
  await eventually(() => expect(phone.text).toContain('书包放在前台了'))
  phone.answer('Wish', () => found(ownWish({ status: 'CONFIRMED', claims: [claimOf({ state: 'CONFIRMED' })] })))
  phone.tap('收到了')
  await phone.tapDialog('收到了')
  await eventually(() => expect(phone.button('送出感谢卡')).toBeDefined())
  phone.tap('送出感谢卡')
  await eventually(() => expect(alert(phone)).toBe('请先写几句话'))
  phone.answer('Wish', () => found(ownWish({ status: 'THANKED' })))

  phone.write('想说的话', '谢谢您')
  phone.flip('也放到心愿墙上')
  phone.tap('送出感谢卡')

  await eventually(() => expect(phone.text).toContain('您也说了谢谢'))
  expect(phone.of('WishThank')[0].variables.input).toMatchObject({ wishId: '1', text: '谢谢您', shown: false })
})

test('what was not received goes to staff with what happened', async () => {
  const phone = await open(ownWish({ status: 'DELIVERED', claims: [claimOf({ state: 'DELIVERED' })] }), { WishDispute: () => ({ wishDispute: { claim: { id: 'k1' }, userErrors: [] } }) })
  await eventually(() => expect(phone.button('没有收到')).toBeDefined())
  phone.tap('没有收到')
  phone.answer('Wish', () => found(ownWish({ status: 'DISPUTED', claims: [claimOf({ state: 'DISPUTED' })] })))

  phone.write('是什么情况', '驿站没有找到')
  phone.tap('请工作人员处理')

  await eventually(() => expect(phone.text).toContain('您说没有实现，工作人员会打电话给您'))
  expect(phone.of('WishDispute')[0].variables.input).toMatchObject({ claimId: 'k1', reason: '驿站没有找到' })
})

test('a wish that nobody has claimed is taken back after a question, and a refusal is told', async () => {
  const phone = await open(ownWish(), { WishWithdraw: () => ({ wishWithdraw: { wish: null, userErrors: refused('刚刚有人认领了') } }) })
  await eventually(() => expect(phone.button('撤回心愿')).toBeDefined())
  phone.tap('撤回心愿')
  await phone.tapDialog('撤回')
  await eventually(() => expect(alert(phone)).toBe('刚刚有人认领了'))

  phone.answer('WishWithdraw', () => ({ wishWithdraw: { wish: { id: '1' }, userErrors: [] } }))
  phone.answer('Wish', () => found(ownWish({ status: 'WITHDRAWN' })))
  phone.tap('撤回心愿')
  await phone.tapDialog('撤回')

  await eventually(() => expect(phone.text).toContain('这个心愿已经撤回'))
  expect(phone.button('撤回心愿')).toBeUndefined()
})

test('a wish that did not pass says why', async () => {
  const phone = await open(ownWish({ status: 'REJECTED', reason: '含有电话号码' }))

  await eventually(() => expect(phone.text).toContain('原因：含有电话号码'))
})

test('whoever has helped reads the thanks', async () => {
  const phone = await open(wishDetail({ status: 'THANKED', viewerClaim: claimOf({ state: 'CONFIRMED', contactOpen: false, thanks: { text: '谢谢您' } }), thanks: { text: '谢谢您' }, helpers: [{ id: 'p2', nickname: '李师傅' }] }))

  await eventually(() => expect(phone.text).toContain('心愿人谢谢您'))
  expect(phone.button('看联系方式')).toBeUndefined()
})

test('everyone reads the card and the names of the helpers', async () => {
  const phone = await open(wishDetail({ status: 'THANKED', thanks: { text: '谢谢您' }, helpers: [{ id: 'p2', nickname: '李师傅' }] }))

  await eventually(() => expect(phone.text).toContain('“谢谢您”'))
  expect(phone.text).toContain('谢谢 李师傅')
})

test('what staff asks for is taken after a question', async () => {
  const phone = await open(wishDetail({ status: 'DISPATCHED', viewerClaim: claimOf({ state: 'OFFERED', contactOpen: false }) }), { WishOfferAnswer: () => ({ wishOfferAnswer: { claim: { id: 'k1' }, userErrors: [] } }) })
  await eventually(() => expect(phone.text).toContain('网格员请您帮忙'))
  for (const words of ['已请人帮忙，等答复', '请在 2030年4月15日 周一 08:00 前答复']) expect(phone.text).toContain(words)
  expect(phone.button('我来认领')).toBeUndefined()
  phone.answer('Wish', () => found(wishDetail({ status: 'CLAIMED', viewerClaim: claimOf() })))

  phone.tap('接单')
  await phone.tapDialog('接单')

  await eventually(() => expect(phone.text).toContain('✓ 您认领了这个心愿'))
  expect(phone.of('WishOfferAnswer')[0].variables.input).toMatchObject({ claimId: 'k1', accepted: true, clientRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
})

test('what staff asks for is declined with a reason, and a refusal is told', async () => {
  const phone = await open(wishDetail({ status: 'DISPATCHED', viewerClaim: claimOf({ state: 'OFFERED', parts: 4 }) }), { WishOfferAnswer: () => ({ wishOfferAnswer: { claim: null, userErrors: refused('已经过了答复的时间') } }) })
  await eventually(() => expect(phone.text).toContain('还有 4 份没有人认领'))
  phone.tap('不方便')
  phone.tap('告诉网格员')
  await eventually(() => expect(alert(phone)).toBe('请先写原因'))
  phone.write('为什么不方便', '要出差')
  phone.tap('告诉网格员')
  await eventually(() => expect(alert(phone)).toBe('已经过了答复的时间'))
  phone.answer('WishOfferAnswer', () => ({ wishOfferAnswer: { claim: { id: 'k1' }, userErrors: [] } }))
  phone.answer('Wish', () => found(wishDetail()))

  phone.tap('告诉网格员')

  await eventually(() => expect(phone.button('我来认领')).toBeDefined())
  expect(phone.of('WishOfferAnswer').at(-1)!.variables.input).toMatchObject({ claimId: 'k1', accepted: false, reason: '要出差' })
})
